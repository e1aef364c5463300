namespace Intercom.Testing.Routing;

/// <summary>An operation of the description.</summary>
/// <param name="Method">The HTTP method in capitals.</param>
/// <param name="Template">The path with its parameters in braces.</param>
/// <param name="OperationId">Area and verb, such as <c>TicketTypes_Create</c>.</param>
/// <param name="Body">What the body must have; null when the operation takes none.</param>
internal sealed record Route(string Method, string Template, string OperationId, BodyRule? Body)
{
    private readonly string[] _segments = Template.Split('/');

    /// <summary>Area and verb as they are called in C#, such as <c>TicketTypes.Create</c>.</summary>
    public string Operation => OperationId.Replace('_', '.');

    /// <summary>How many segments of the path are parameters; the fewer, the closer the match.</summary>
    public int ParameterCount => _segments.Count(IsParameter);

    public bool Matches(string[] path) =>
        path.Length == _segments.Length
        && _segments.Zip(path).All(pair => IsParameter(pair.First) ? pair.Second.Length > 0 : string.Equals(pair.First, pair.Second, StringComparison.Ordinal));

    public Dictionary<string, string> Values(string[] path) => _segments
        .Zip(path)
        .Where(pair => IsParameter(pair.First))
        .ToDictionary(pair => pair.First.Trim('{', '}'), pair => Uri.UnescapeDataString(pair.Second), StringComparer.Ordinal);

    private static bool IsParameter(string segment) => segment.StartsWith('{');
}
