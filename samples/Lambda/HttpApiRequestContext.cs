namespace Lambda;

/// <summary>The context of a request.</summary>
/// <param name="Http">The HTTP request.</param>
public sealed record HttpApiRequestContext(HttpApiMethod? Http);
