using Intercom.Testing.Resources;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Search;

/// <summary>A field that can be searched by.</summary>
/// <param name="Name">Its name in queries.</param>
/// <param name="Kind">What kind of value it has.</param>
/// <param name="Read">Gets its value: a plain one, a list, or nothing.</param>
internal sealed record SearchField(string Name, SearchFieldKind Kind, Func<Record, JToken?> Read)
{
    /// <summary>Finds the resources with a value by an index of another member; null when there is none.</summary>
    public SearchIndex? Index { get; init; }

    public IReadOnlyList<JToken> Values(Record item) => Read(item) switch
    {
        null or { Type: JTokenType.Null } => [],
        JArray list => [.. list],
        JToken value when Kind == SearchFieldKind.Number && SearchValues.Number(value) is { } number => [new JValue(number)],
        JToken value => [value],
    };

    /// <summary>A field that is found in the object under its own name.</summary>
    public static SearchField At(string path, SearchFieldKind kind) => new(path, kind, item => FieldPath.Find(item, path));
}
