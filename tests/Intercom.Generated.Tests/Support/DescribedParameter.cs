using Newtonsoft.Json.Linq;

namespace Intercom.Tests.Support;

/// <summary>A parameter of path or query as the description has it.</summary>
internal sealed record DescribedParameter(string Name, string Place, bool IsRequired, string? Style, bool? IsExploded, JToken Schema)
{
    private const int TestItems = 2;

    /// <summary>The value in the path for a generated argument of the name.</summary>
    public string TestText => ArgumentName;

    /// <summary>The parameters of the query, unescaped, when the argument of its name is made up.</summary>
    public IEnumerable<KeyValuePair<string, string>> TestQuery => (string?)Schema["type"] == "array"
        ? TestList([.. Enumerable.Range(0, TestItems)
            .Select(index => TestValue(
                Schema["items"]!, TestData.Item(ArgumentName, index), isIdentifier: Name.EndsWith("_ids", StringComparison.Ordinal)))])
        : [KeyValuePair.Create(
            Name,
            Constant ?? TestValue(Schema, ArgumentName, isIdentifier: Name == "id" || Name.EndsWith("_id", StringComparison.Ordinal)))];

    private string ArgumentName =>
        string.Concat(Name.Split('_').Select((word, index) => index == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));

    // A parameter that must have the only value that there is has no argument.
    private string? Constant => IsRequired && Schema["enum"] is JArray { Count: 1 } constant ? (string?)constant[0] : null;

    // Identifiers are text in C#, whatever they are on the wire.
    private static string TestValue(JToken schema, string source, bool isIdentifier) => (string?)schema["type"] switch
    {
        "integer" when !isIdentifier || schema["format"] is not null => $"{TestData.Number(source)}",
        "boolean" => "true",
        _ => source,
    };

    private IEnumerable<KeyValuePair<string, string>> TestList(string[] items) => (Style
        ?? "form", IsExploded ?? Style is null or "form") switch
    {
        ("deepObject", _) => items.Select(item => KeyValuePair.Create($"{Name}[]", item)),
        (_, true) => items.Select(item => KeyValuePair.Create(Name, item)),
        ("spaceDelimited", _) => [KeyValuePair.Create(Name, string.Join(' ', items))],
        ("pipeDelimited", _) => [KeyValuePair.Create(Name, string.Join('|', items))],
        _ => [KeyValuePair.Create(Name, string.Join(',', items))],
    };
}
