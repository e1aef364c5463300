using Intercom.OpenApi.Document;
using Intercom.OpenApi.Lowering;
using Intercom.OpenApi.Naming;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Emit.Sources;

/// <summary>The classes of fields that the conditions of searches are made of.</summary>
internal sealed class SearchFieldsSource : IGeneratedSource
{
    private static readonly string[] ObjectMembers = ["Equals", "GetHashCode", "GetType", "ReferenceEquals", "ToString", "ByName"];

    /// <summary>The class of each kind of field, and what its documentation adds.</summary>
    private static readonly Dictionary<string, (string Class, string Note)> Kinds = new(StringComparer.Ordinal)
    {
        ["text"] = ("TextField", string.Empty),
        ["number"] = ("NumberField", string.Empty),
        ["boolean"] = ("BooleanField", string.Empty),
        ["id"] = ("IdField", string.Empty),
        ["dynamic"] = ("DynamicField", string.Empty),
        ["date"] = (
            "DateField",
            " Compared by day, in the time zone of the workspace: greater than a time means from the next day, less than a time means "
                + "until the end of the previous day."),
        ["time"] = ("TimestampField", " Compared to the second. Intercom documents no effect of the time zone of the workspace."),
    };

    public IEnumerable<(string Path, string Text)> Write(ApiDescription lowered, JObject bundle) => TypedSearch.All(lowered)
        .Select(search => ($"Search/{search.FieldClass}.g.cs", PartialClient.File(
            $"/// <summary>The fields by which {Items(search)} can be searched and sorted.</summary>\npublic static partial class "
                + $"{search.FieldClass}",
            Members(search, lowered))));

    /// <summary>The items of a search, in words.</summary>
    public static string Items(TypedSearch search) =>
        search.Fact?.OptionalText("items") is { } items
            ? GeneratedText.Documentation(items)
            : $"items of the type <see cref=\"{search.Item}\" />";

    private static IEnumerable<string> Members(TypedSearch search, ApiDescription lowered)
    {
        HashSet<string> names = new([.. ObjectMembers, search.FieldClass], StringComparer.Ordinal);
        IEnumerable<string> fields = search.Fact?.Facts("fields", "name", "as", "kind", "values", "summary")
            .Select(field => Field(search, field, names, lowered)) ?? [];
        IEnumerable<string> families = search.Fact?.Facts("families", "method", "parameter", "argument", "prefix", "summary")
            .Select(family => Family(search, family, names)) ?? [];
        return [.. fields, .. families, ByName(search)];
    }

    private static string Field(TypedSearch search, Fact field, HashSet<string> names, ApiDescription lowered)
    {
        string kind = field.Text("kind");
        if (!Kinds.TryGetValue(kind, out (string Class, string Note) known))
        {
            throw field.Malformed("kind", $"{kind} must be one of {string.Join(", ", Kinds.Keys)}");
        }

        string name = field.OptionalText("as") ?? CSharpName.Pascal(field.Text("name"));
        Claim(names, field, "as", name);
        return PartialClient.Documented(
            [$"<summary>{GeneratedText.DocumentationWithCode(field.Text("summary"))}{known.Note}</summary>"],
            $"public static {Class(search, field, known.Class, lowered)} {name} {{ get; }} = "
                + $"new({GeneratedText.Literal(field.Text("name"))});");
    }

    // A description without that extensible enum has the field all the same, as text.
    private static string Class(TypedSearch search, Fact field, string kind, ApiDescription lowered) =>
        field.OptionalText("values") is { } values && lowered.Root["components"]?["schemas"]?[values]?["enum"] is JArray
            ? $"EnumField<{search.Item}, {values}>"
            : $"{kind}<{search.Item}>";

    private static string Family(TypedSearch search, Fact family, HashSet<string> names)
    {
        string method = family.Text("method");
        string parameter = family.Text("parameter");
        Claim(names, family, "method", method);
        if (!CSharpName.IsValidParameter(parameter) || ReservedNames.IsParameter(parameter))
        {
            throw family.Malformed("parameter", "is no name of a parameter");
        }

        return PartialClient.Documented(
        [
            $"<summary>{GeneratedText.DocumentationWithCode(family.Text("summary"))}</summary>",
            $"<param name=\"{parameter}\">{GeneratedText.DocumentationWithCode(family.Text("argument"))}</param>",
            $"<exception cref=\"ArgumentException\"><paramref name=\"{parameter}\" /> is null, empty or white space.</exception>",
        ],
        $"public static DynamicField<{search.Item}> {method}(string {parameter}) => "
            + $"DynamicField<{search.Item}>.InFamily({GeneratedText.Literal(family.Text("prefix"))}, {parameter}, nameof({parameter}));");
    }

    private static string ByName(TypedSearch search) => PartialClient.Documented(
    [
        "<summary>Returns a field by its name. It has every operator.</summary>",
        "<param name=\"name\">Name of the field in the API, such as <c>id</c>; a dot precedes the name of a nested field.</param>",
        "<exception cref=\"ArgumentException\"><paramref name=\"name\" /> is null, empty or white space.</exception>",
    ],
    $"public static DynamicField<{search.Item}> ByName(string name) => new(name);");

    private static void Claim(HashSet<string> names, Fact fact, string member, string name)
    {
        if (!CSharpName.IsValid(name) || !names.Add(name))
        {
            throw fact.Malformed(member, $"is needed, because '{name}' is no name in C#, or of another member");
        }
    }
}
