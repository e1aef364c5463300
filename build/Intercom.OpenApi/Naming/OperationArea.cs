using Intercom.OpenApi.Document;

namespace Intercom.OpenApi.Naming;

/// <summary>The area that an operation belongs to: as the named operations of its tag have it, else made of the tag or the path.</summary>
public sealed class OperationArea
{
    private readonly Dictionary<string, string> _areas;

    // Files are called after areas, and on some systems capitals make no difference to them.
    private readonly Dictionary<string, string> _spellings = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="operations">The operations of the description, named or not.</param>
    public OperationArea(IReadOnlyCollection<Operation> operations)
    {
        List<Operation> named = [.. operations.Where(operation => OperationNamer.IsName(operation.Id))];
        _areas = named.Where(operation => Tag(operation) is not null)
            .GroupBy(operation => Tag(operation)!, operation => operation.Area, StringComparer.Ordinal)
            .ToDictionary(
                tag => tag.Key,
                tag => tag.CountBy(area => area, StringComparer.Ordinal).MaxBy(area => area.Value).Key,
                StringComparer.Ordinal);
        foreach (Operation operation in named)
        {
            _spellings.TryAdd(operation.Area, operation.Area);
        }
    }

    /// <summary>The area.</summary>
    public string Of(Operation operation)
    {
        string tag = Tag(operation) ?? OperationPath.Literals(operation.Path).FirstOrDefault() ?? "Root";
        string area = _areas.GetValueOrDefault(tag) ?? OfTag(tag);
        string free = !CSharpName.IsValid(area) ? "Other" : ReservedNames.IsArea(area) ? area + "Area" : area;
        _spellings.TryAdd(free, free);
        return _spellings[free];
    }

    // "Orders Attributes" are attributes of an order: of several words only the last keeps its number.
    private static string OfTag(string tag)
    {
        string[] words = tag.Split([' ', '_', '-'], StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(
            words.Select((word, index) => index < words.Length - 1 ? Noun.One(CSharpName.Pascal(word)) : CSharpName.Pascal(word)));
    }

    private static string? Tag(Operation operation) => (string?)operation.Definition["tags"]?[0];
}
