using Intercom.OpenApi.Description;

namespace Intercom.OpenApi.Lowering;

/// <summary>
/// The name of an operation that nobody has named: the area of its tag, as the named operations have it, and the verb that its method and path
/// call for, with the words that the named ones use: List, Get, Create, Update, Delete and Search, else the last word of the path.
/// </summary>
public sealed class OperationName
{
    private readonly Dictionary<string, string> _areas;

    /// <param name="operations">The operations of the description, named or not.</param>
    public OperationName(IEnumerable<Operation> operations) => _areas = operations
        .Where(operation => IsName(operation.Id) && Tag(operation) is not null)
        .GroupBy(operation => Tag(operation)!, operation => operation.Id!.Split('_')[0], StringComparer.Ordinal)
        .ToDictionary(tag => tag.Key, tag => tag.CountBy(area => area, StringComparer.Ordinal).MaxBy(area => area.Value).Key, StringComparer.Ordinal);

    public static bool IsName(string? id) => id?.Split('_') is [{ } area, { } verb] && CSharpName.IsValid(area) && CSharpName.IsValid(verb);

    /// <summary>The name.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="isTaken">Whether another operation is called so.</param>
    public string Of(Operation operation, Func<string, bool> isTaken)
    {
        string area = Area(operation);
        string verb = Verb(operation, area);
        string[] owners = [.. Literals(operation.Path).SkipLast(1).Reverse().Select(literal => verb + "Of" + CSharpName.Singular(CSharpName.Pascal(literal)))];
        string free = owners.Prepend(verb).FirstOrDefault(candidate => !isTaken($"{area}_{candidate}")) ?? FreeName.Among(verb, candidate => isTaken($"{area}_{candidate}"));
        return $"{area}_{free}";
    }

    private string Area(Operation operation)
    {
        string tag = Tag(operation) ?? Literals(operation.Path).FirstOrDefault() ?? "Root";
        string area = _areas.GetValueOrDefault(tag) ?? CSharpName.Pascal(tag);
        return CSharpName.IsValid(area) ? area : "Other";
    }

    private static string Verb(Operation operation, string area)
    {
        string[] segments = operation.Path.Trim('/').Split('/');
        string[] literals = [.. Literals(operation.Path)];
        string last = literals.LastOrDefault() ?? string.Empty;
        string noun = Noun(last, area);
        bool isItem = segments[^1].StartsWith('{');
        bool isList = IsPlural(last);
        return (operation.Method, isItem) switch
        {
            (_, false) when last == "search" => "Search" + Noun(literals.ElementAtOrDefault(literals.Length - 2) ?? string.Empty, area),
            ("get", false) when isList => "List" + noun,
            ("get", _) => "Get" + One(noun),
            ("post", _) when isItem || isList || One(noun).Length == 0 => "Create" + One(noun),
            ("post", _) => CSharpName.Pascal(last),
            ("put" or "patch", _) => "Update" + One(noun),
            ("delete", _) => "Delete" + One(noun),
            _ => CSharpName.Pascal(operation.Method) + noun,
        };
    }

    private static string? Tag(Operation operation) => (string?)operation.Definition["tags"]?[0];

    private static IEnumerable<string> Literals(string path) => path.Trim('/').Split('/').Where(segment => segment.Length > 0 && !segment.StartsWith('{'));

    // What the area says already is not said again.
    private static string Noun(string literal, string area)
    {
        string noun = CSharpName.Pascal(literal);
        return Same(noun, area) ? string.Empty : noun.StartsWith(One(area), StringComparison.Ordinal) && noun.Length > area.Length ? noun[One(area).Length..] : noun;
    }

    private static bool Same(string first, string second) => string.Equals(One(first), One(second), StringComparison.OrdinalIgnoreCase);

    private static string One(string noun) => IsPlural(noun) ? CSharpName.Singular(noun) : noun;

    private static bool IsPlural(string noun) =>
        noun.EndsWith('s') && !noun.EndsWith("ss", StringComparison.Ordinal) && !noun.EndsWith("us", StringComparison.Ordinal);
}
