using Intercom.Testing.Errors;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Routing;

/// <summary>The requirements on the body of an operation in the description.</summary>
/// <param name="Required">The members that must be there and not null.</param>
/// <param name="Choices">The values that a member can have, for members that cannot have all.</param>
/// <param name="All">Further rules, all of which must be met.</param>
/// <param name="Alternatives">Rules of which one must be met; empty for none.</param>
internal sealed record BodyRule(
    IReadOnlyList<string> Required,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Choices,
    IReadOnlyList<BodyRule> All,
    IReadOnlyList<BodyRule> Alternatives)
{
    public void Check(JObject body)
    {
        if (Missing(body) is { } missing)
        {
            throw ApiErrors.Missing(missing);
        }

        if (WrongChoice(body) is { } wrong)
        {
            throw ApiErrors.Invalid(wrong, $"{wrong} must be one of {string.Join(", ", Choices[wrong])}");
        }
    }

    /// <summary>The number of members that are missing or have another value.</summary>
    public int CountViolations(JObject body) =>
        Required.Count(member => IsMissing(body, member))
        + Choices.Keys.Count(member => IsWrongChoice(body, member))
        + All.Sum(rule => rule.CountViolations(body))
        + (Alternatives.Count == 0 ? 0 : Alternatives.Min(rule => rule.CountViolations(body)));

    private string? Missing(JObject body)
    {
        string? missing = Required.FirstOrDefault(member => IsMissing(body, member))
            ?? All.Select(rule => rule.Missing(body)).FirstOrDefault(member => member is not null);
        return missing ?? MissingOfAlternatives(body);
    }

    private string? MissingOfAlternatives(JObject body)
    {
        List<string?> missing = [.. Alternatives.Select(rule => rule.Missing(body))];
        return missing.Count == 0 || missing.Contains(null) ? null : string.Join(" or ", missing.Distinct(StringComparer.Ordinal));
    }

    private string? WrongChoice(JObject body) => Choices.Keys.FirstOrDefault(member => IsWrongChoice(body, member));

    private bool IsWrongChoice(JObject body, string member) =>
        !IsMissing(body, member) && !Choices[member].Contains(body[member]!.ToString(), StringComparer.Ordinal);

    private static bool IsMissing(JObject body, string member) => body[member] is null or { Type: JTokenType.Null };
}
