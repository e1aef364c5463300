namespace Intercom.Fitting;

/// <summary>Sources of which everything is left out that speaks of what there is not.</summary>
/// <param name="LeftOut">What is left out.</param>
/// <param name="Texts">What remains of each source that is not whole any more, by its path; null where nothing does.</param>
/// <param name="Errors">What the compiler still finds wrong, in sources that stay whole.</param>
public sealed record FittedSources(IReadOnlyList<LeftOut> LeftOut, IReadOnlyDictionary<string, string?> Texts, IReadOnlyList<string> Errors);
