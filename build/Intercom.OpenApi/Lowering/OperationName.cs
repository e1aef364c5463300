using Intercom.OpenApi.Description;

namespace Intercom.OpenApi.Lowering;

/// <summary>
/// The name of an operation that nobody has named: the area of its tag, as the named operations have it, and the verb that its method and path
/// call for, with the words that the named ones use: List, Get, Create, Update, Delete, Search, Attach and Detach, else the last word of the path.
/// </summary>
public sealed class OperationName
{
    private readonly Dictionary<string, string> _areas;
    private readonly HashSet<string> _attachments;

    // Files are called after areas, and on some systems capitals make no difference to them.
    private readonly Dictionary<string, string> _spellings = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="operations">The operations of the description, named or not.</param>
    public OperationName(IReadOnlyCollection<Operation> operations)
    {
        _areas = operations
            .Where(operation => IsName(operation.Id) && Tag(operation) is not null)
            .GroupBy(operation => Tag(operation)!, operation => operation.Id!.Split('_')[0], StringComparer.Ordinal)
            .ToDictionary(tag => tag.Key, tag => tag.CountBy(area => area, StringComparer.Ordinal).MaxBy(area => area.Value).Key, StringComparer.Ordinal);
        _attachments = FindAttachments(operations);
        foreach (string area in operations.Where(operation => IsName(operation.Id)).Select(operation => operation.Id!.Split('_')[0]))
        {
            _spellings.TryAdd(area, area);
        }
    }

    public static bool IsName(string? id) => id?.Split('_') is [{ } area, { } verb] && CSharpName.IsValid(area) && CSharpName.IsValid(verb);

    /// <summary>The name.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="isTaken">Whether another operation is called so.</param>
    public string Of(Operation operation, Func<string, bool> isTaken)
    {
        string area = Area(operation);
        string verb = Attachment(operation, area) ?? Verb(operation, area);
        string[] owners = [.. Literals(operation.Path).SkipLast(1).Reverse().Select(literal => verb + "Of" + CSharpName.Singular(CSharpName.Pascal(literal)))];
        string free = owners.Prepend(verb).FirstOrDefault(candidate => !isTaken($"{area}_{candidate}")) ?? FreeName.Among(verb, candidate => isTaken($"{area}_{candidate}"));
        return $"{area}_{free}";
    }

    // What can be put to something else, and taken off it and nothing more, is not made there but attached.
    private static HashSet<string> FindAttachments(IEnumerable<Operation> operations)
    {
        ILookup<string, string> methods = operations.ToLookup(operation => Shape(operation.Path), operation => operation.Method, StringComparer.Ordinal);
        return methods
            .Select(path => path.Key)
            .Where(shape => shape.EndsWith("/{}", StringComparison.Ordinal) && shape.Split("{}").Length > 2)
            .Where(shape => methods[shape].All(method => method == "delete") && methods[shape[..^"/{}".Length]].Contains("post", StringComparer.Ordinal))
            .ToHashSet(StringComparer.Ordinal);
    }

    private static string Shape(string path) => string.Join('/', path.TrimEnd('/').Split('/').Select(segment => segment.StartsWith('{') ? "{}" : segment));

    private string? Attachment(Operation operation, string area)
    {
        string shape = Shape(operation.Path);
        bool isAttached = operation.Method == "post" && _attachments.Contains(shape + "/{}");
        if (!isAttached && !(operation.Method == "delete" && _attachments.Contains(shape)))
        {
            return null;
        }

        string[] literals = [.. Literals(operation.Path)];
        string noun = One(Noun(literals[^1], area));
        string owner = noun.Length == 0 && literals.Length > 1 ? (isAttached ? "To" : "From") + CSharpName.Singular(CSharpName.Pascal(literals[^2])) : string.Empty;
        return (isAttached ? "Attach" : "Detach") + noun + owner;
    }

    private string Area(Operation operation)
    {
        string tag = Tag(operation) ?? Literals(operation.Path).FirstOrDefault() ?? "Root";
        string area = _areas.GetValueOrDefault(tag) ?? CSharpName.Pascal(tag);
        string free = !CSharpName.IsValid(area) ? "Other" : ReservedNames.IsArea(area) ? area + "Area" : area;
        _spellings.TryAdd(free, free);
        return _spellings[free];
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
            ("get", true) when last.StartsWith("find_by_", StringComparison.Ordinal) => "GetBy" + CSharpName.Pascal(last["find_by_".Length..]),
            ("get", false) when isList => "List" + noun,
            ("get", _) => "Get" + One(noun),
            ("post", _) when isList || One(noun).Length == 0 => "Create" + One(noun),
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
        string noun = CSharpName.Pascal(literal.StartsWith("get_", StringComparison.Ordinal) ? literal["get_".Length..] : literal);
        if (Same(noun, area) || (noun.Length > 0 && area.EndsWith(noun, StringComparison.Ordinal) && IsPlural(noun)))
        {
            return string.Empty;
        }

        string? said = new[] { area, One(area) }.FirstOrDefault(prefix => noun.StartsWith(prefix, StringComparison.Ordinal) && noun.Length > prefix.Length && char.IsUpper(noun[prefix.Length]));
        return said is null ? noun : noun[said.Length..];
    }

    private static bool Same(string first, string second) => string.Equals(One(first), One(second), StringComparison.OrdinalIgnoreCase);

    private static string One(string noun) => IsPlural(noun) ? CSharpName.Singular(noun) : noun;

    private static bool IsPlural(string noun) =>
        noun.EndsWith('s') && !noun.EndsWith("ss", StringComparison.Ordinal) && !noun.EndsWith("us", StringComparison.Ordinal);
}
