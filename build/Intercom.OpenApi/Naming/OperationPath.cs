namespace Intercom.OpenApi.Naming;

/// <summary>The segments of a path, and those that the name of the area already contains.</summary>
/// <param name="path">The path.</param>
/// <param name="area">The area.</param>
internal sealed class OperationPath(string path, string area)
{
    private readonly string[] _segments = path.Trim('/').Split('/', StringSplitOptions.RemoveEmptyEntries);
    private readonly IReadOnlyList<string> _area = [.. Noun.Words(area).Select(word => Noun.One(word).ToUpperInvariant())];

    /// <summary>The path without the names of its parameters, which versions of the API name differently.</summary>
    public static string Shape(string path) =>
        string.Join('/', path.TrimEnd('/').Split('/').Select(segment => segment.StartsWith('{') ? "{}" : segment));

    /// <summary>Whether it ends with a parameter, and so is of one thing.</summary>
    public bool IsItem => _segments.Length > 0 && IsParameter(_segments[^1]);

    /// <summary>The last segment that is no parameter; empty where there is none.</summary>
    public string Last => Literals(path).LastOrDefault() ?? string.Empty;

    /// <summary>The name of the last segment that is not a parameter, without the words of the area.</summary>
    public string LastNoun => Unsaid(Last);

    /// <summary>
    /// The literal segment directly before the last literal one, without the words of the area; none if a parameter is between them.
    /// </summary>
    public string Before => Previous(IndexOfLast) is { } previous && !IsParameter(previous) ? Unsaid(previous) : string.Empty;

    /// <summary>The literal before the last one, with or without a parameter between, without the words of the area.</summary>
    public string Owner =>
        _segments.Take(Math.Max(0, IndexOfLast)).LastOrDefault(segment => !IsParameter(segment)) is { } owner
            ? Unsaid(owner)
            : string.Empty;

    /// <summary>
    /// The nearest thing, given by a parameter before the last literal segment, that the area does not name; null where there is none.
    /// </summary>
    public string? Holder
    {
        get
        {
            for (int index = IndexOfLast - 1; index > 0; index--)
            {
                if (IsParameter(_segments[index]) && !IsParameter(_segments[index - 1]))
                {
                    return Unsaid(_segments[index - 1]) is { Length: > 0 } holder ? Noun.One(holder) : null;
                }
            }

            return null;
        }
    }

    /// <summary>
    /// The key by which a thing is found, such as ExternalId of <c>external_id/{external_id}</c>; null where the path finds none by a key.
    /// </summary>
    public string? Key
    {
        get
        {
            if (!IsItem || _segments.Length < 2)
            {
                return null;
            }

            string last = CSharpName.Pascal(Last);
            foreach (
                string prefix in new[] { "FindBy", "GetBy", "By" }
                    .Where(prefix => last.StartsWith(prefix, StringComparison.Ordinal) && last.Length > prefix.Length))
            {
                return last[prefix.Length..];
            }

            string parameter = CSharpName.Pascal(_segments[^1].Trim('{', '}'));
            bool isCollection = Noun.IsPlural(last) || IndexOfLast == 0 || LastNoun.Length == 0;
            return !isCollection && (parameter == last || parameter == last + "Id") ? last : null;
        }
    }

    private int IndexOfLast => Array.FindLastIndex(_segments, segment => !IsParameter(segment));

    public static IEnumerable<string> Literals(string path) =>
        path.Trim('/').Split('/').Where(segment => segment.Length > 0 && !IsParameter(segment));

    /// <summary>
    /// The words of a segment that the area does not contain: none of <c>orders</c> in Orders, Items of <c>order_items</c>.
    /// </summary>
    public string Unsaid(string segment)
    {
        IReadOnlyList<string> words = Noun.Words(
            CSharpName.Pascal(segment.StartsWith("get_", StringComparison.Ordinal) ? segment["get_".Length..] : segment));
        string[] plain = [.. words.Select(word => Noun.One(word).ToUpperInvariant())];
        if (IsWithin(plain))
        {
            return string.Empty;
        }

        int said = Enumerable.Range(1, Math.Max(0, plain.Length - 1)).LastOrDefault(
            count => count <= _area.Count && plain.Take(count).SequenceEqual(_area.TakeLast(count), StringComparer.Ordinal));
        return string.Concat(words.Skip(said));
    }

    // The area says it all, at its beginning or end: "fin" and "agent" of FinAgent.
    private bool IsWithin(string[] plain) => plain.Length > 0 && plain.Length <= _area.Count
        && (
            plain.SequenceEqual(_area.Take(plain.Length), StringComparer.Ordinal)
                || plain.SequenceEqual(_area.TakeLast(plain.Length), StringComparer.Ordinal));

    private string? Previous(int index) => index > 0 ? _segments[index - 1] : null;

    private static bool IsParameter(string segment) => segment.StartsWith('{');
}
