namespace Intercom.Tests.Support;

/// <summary>An operation as the description has it.</summary>
internal sealed record DescribedOperation(
    string Id,
    string Method,
    string Path,
    IReadOnlyList<DescribedParameter> Parameters,
    string? RequestMediaType,
    string? ResponseMediaType,
    DescribedPaging? Paging,
    bool? IsIdempotent)
{
    public bool Fits(SentRequest request) => request.Method == Method
        && request.Path.Split('/').Length == Segments.Length
        && Segments.Zip(request.Path.Split('/')).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second);

    public IEnumerable<DescribedParameter> Query => Parameters.Where(parameter => parameter.Place == "query");

    /// <summary>The path when all arguments are made up.</summary>
    public string TestPath => Parameters.Where(parameter => parameter.Place == "path")
        .Aggregate(Path, (path, parameter) => path.Replace($"{{{parameter.Name}}}", parameter.TestText, StringComparison.Ordinal));

    // Of `/contacts/search` and `/contacts/{contact_id}` the first is meant where both fit.
    public int ParameterCount => Path.Count(character => character == '{');

    private string[] Segments => Path.Split('/');

    public override string ToString() => $"{Method} {Path}";
}
