namespace Intercom.Testing.Routing;

/// <summary>A path with its parameters in braces, such as <c>/tickets/{ticket_id}</c>.</summary>
/// <param name="text">The path.</param>
internal sealed class PathTemplate(string text)
{
    private readonly string[] _segments = text.Split('/');

    /// <summary>The path without the names of its parameters, which differ between versions of the API.</summary>
    public string Shape => string.Join('/', _segments.Select(segment => IsParameter(segment) ? "{}" : segment));

    /// <summary>The number of parameters; the fewer, the closer the match.</summary>
    public int ParameterCount => _segments.Count(IsParameter);

    public bool Matches(IReadOnlyList<string> path) =>
        path.Count == _segments.Length && _segments.Zip(path).All(pair => Matches(pair.First, pair.Second));

    /// <summary>The decoded parameters of a path that matches, by name.</summary>
    public Dictionary<string, string> Values(IReadOnlyList<string> path) => _segments
        .Zip(path)
        .Where(pair => IsParameter(pair.First))
        .ToDictionary(pair => pair.First.Trim('{', '}'), pair => Uri.UnescapeDataString(pair.Second), StringComparer.Ordinal);

    public override string ToString() => text;

    private static bool Matches(string segment, string value) =>
        IsParameter(segment) ? value.Length > 0 : string.Equals(segment, value, StringComparison.Ordinal);

    private static bool IsParameter(string segment) => segment.StartsWith('{');
}
