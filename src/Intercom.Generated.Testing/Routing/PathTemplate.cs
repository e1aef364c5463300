namespace Intercom.Testing.Routing;

/// <summary>A path with its parameters in braces, such as <c>/tickets/{ticket_id}</c>.</summary>
/// <param name="text">The path.</param>
internal sealed class PathTemplate(string text)
{
    private readonly string[] _segments = text.Split('/');

    public IReadOnlyList<string> Segments => _segments;

    /// <summary>The path without the names of its parameters, which differ between versions of the API.</summary>
    public string Shape { get; } = string.Join('/', text.Split('/').Select(segment => IsParameter(segment) ? "{}" : segment));

    /// <summary>The number of parameters; the fewer, the closer the match.</summary>
    public int ParameterCount { get; } = text.Split('/').Count(IsParameter);

    public bool Matches(IReadOnlyList<string> path)
    {
        if (path.Count != _segments.Length)
        {
            return false;
        }

        for (int position = 0; position < _segments.Length; position++)
        {
            if (!Matches(_segments[position], path[position]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The decoded parameters of a path that matches, by name.</summary>
    public Dictionary<string, string> Values(IReadOnlyList<string> path) => _segments
        .Zip(path)
        .Where(pair => IsParameter(pair.First))
        .ToDictionary(pair => pair.First.Trim('{', '}'), pair => Uri.UnescapeDataString(pair.Second), StringComparer.Ordinal);

    public override string ToString() => text;

    private static bool Matches(string segment, string value) =>
        IsParameter(segment) ? value.Length > 0 : string.Equals(segment, value, StringComparison.Ordinal);

    public static bool IsParameter(string segment) => segment.StartsWith('{');
}
