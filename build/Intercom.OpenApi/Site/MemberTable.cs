using Intercom.OpenApi.Document;
using Intercom.OpenApi.Lowering;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Site;

/// <summary>The arguments of a method and the properties of its request, as tables.</summary>
/// <param name="description">The lowered description.</param>
internal sealed class MemberTable(ApiDescription description)
{
    private readonly TypeLink _links = new(description);

    /// <summary>The arguments in the path and in the query; none where a method has no such argument.</summary>
    public IEnumerable<string> Arguments(ClientMethod method)
    {
        List<MethodParameter> parameters = [.. method.Parameters.Where(parameter => !parameter.IsBody)];
        return parameters.Count == 0
            ? []
            : [
                string.Empty, "| Argument | Type | Meaning |", "| --- | --- | --- |",
                .. parameters.Select(parameter => $"| {MarkdownText.Code(parameter.Name)}{Required(parameter.IsRequired)} "
                    + $"| {_links.Of(parameter.Type)} | {MarkdownText.Of(parameter.Summary)} |"),
            ];
    }

    /// <summary>The properties of a request, or the variants of an abstract one.</summary>
    public IEnumerable<string> Request(string type)
    {
        if (description.Schemas[type] is not JObject schema)
        {
            yield break;
        }

        yield return string.Empty;
        yield return $"Request: {_links.Of(type)}. {MarkdownText.Of((string?)schema["description"])}";
        foreach (string line in schema.ContainsKey(SpecExtensions.Abstract) ? Variants(type) : Properties(schema))
        {
            yield return line;
        }
    }

    private IEnumerable<string> Variants(string type) => RequestVariants.Of(description, type).SelectMany(
        variant => new[] { string.Empty, $"As {_links.Of(variant)}:" }.Concat(Properties((JObject)description.Schemas[variant]!)));

    private List<string> Properties(JObject schema)
    {
        HashSet<string> required = [.. RequestVariants.Required(schema)];
        List<string> rows =
        [
            .. (schema["properties"] as JObject ?? []).Properties()
                .Where(property => property.Value[SpecExtensions.Placeholder] is null && property.Value[SpecExtensions.Constant] is null)
                .Select(property => Row(property, required.Contains(property.Name))),
        ];
        return rows.Count == 0 ? [] : [string.Empty, "| Property | JSON | Type | Meaning |", "| --- | --- | --- | --- |", .. rows];
    }

    private string Row(JProperty property, bool isRequired) =>
        $"| {MarkdownText.Code((string)property.Value[SpecExtensions.Name]!)}{Required(isRequired)} | {MarkdownText.Code(property.Name)} "
            + $"| {_links.Of((string?)property.Value[SpecExtensions.TypeCode] ?? "object")} "
            + $"| {MarkdownText.Of((string?)property.Value["description"])} |";

    private static string Required(bool isRequired) => isRequired ? ", required" : string.Empty;
}
