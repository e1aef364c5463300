using System.Net;
using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Naming;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Normalization.Steps;

/// <summary>
/// Moves the schemas of request bodies and responses to one media type, and adds a successful response where there is none.
/// </summary>
public sealed class NormalizeBodies : INormalizationStep
{
    private const string Json = "application/json";

    private readonly CopyBudget _copies = new("Bodies behind references");

    public void Apply(JObject document, DiagnosticBag diagnostics)
    {
        foreach (Operation operation in Operation.All(document))
        {
            NormalizeRequest(document, operation, diagnostics);
            NormalizeResponses(document, operation, diagnostics);
        }

        foreach (JProperty response in SchemaWalk.Members(document["components"]?["responses"]).ToList())
        {
            response.Value = Resolve(document, response.Value);
            response.Value = NormalizeMedia(response.Value as JObject ?? [], $"response {response.Name}", diagnostics);
        }
    }

    private void NormalizeRequest(JObject document, Operation operation, DiagnosticBag diagnostics)
    {
        if (operation.Definition["requestBody"] is not { } given)
        {
            return;
        }

        JObject? body = given as JObject;
        if (JsonPointer.Reference(body) is { } reference)
        {
            body = Resolve(document, given) as JObject;
            diagnostics.Normalized(operation.Place, $"the request body is written in place of the reference {reference}.");
        }

        operation.Definition.Remove("requestBody");
        if (body is null || operation.Method is "get" or "head" || (!body.ContainsKey("content") && !body.ContainsKey("schema")))
        {
            diagnostics.Normalized(operation.Place, "the request body removed: it is empty, or the method has none.");
            return;
        }

        operation.Definition["requestBody"] = NormalizeMedia(body, operation.Place + " request body", diagnostics);
    }

    private static void NormalizeResponses(JObject document, Operation operation, DiagnosticBag diagnostics)
    {
        JObject responses = [];
        List<JProperty> given =
        [
            .. SchemaWalk.Members(operation.Definition["responses"])
                .Where(response => !response.Name.StartsWith("x-", StringComparison.Ordinal)),
        ];
        foreach (JProperty response in given.OrderBy(response => IsStatus(response.Name) ? 0 : 1))
        {
            string place = $"{operation.Place} response {response.Name}";
            if (response.Name == "default" && responses.Properties().Any(Operation.IsSuccess))
            {
                diagnostics.Normalized(place, "removed: beside a successful response it is one of errors.");
                continue;
            }

            string status = Status(response.Name, place, diagnostics);
            if (responses.ContainsKey(status))
            {
                diagnostics.Normalized(place, $"removed: there is already a response {status}.");
                continue;
            }

            responses[status] = response.Value is JObject described ? NormalizeResponse(described, place, diagnostics) : new JObject();
        }

        if (!responses.Properties().Any(Operation.IsSuccess))
        {
            diagnostics.Normalized(operation.Place, "a response without a body added: no response is successful.");
            responses.AddFirst(new JProperty("200", new JObject()));
        }

        foreach (JProperty response in responses.Properties().Where(response => JsonPointer.Reference(response.Value) is null))
        {
            ((JObject)response.Value).AddFirst(new JProperty("description", Phrase(response.Name)));
        }

        operation.Definition["responses"] = responses;
    }

    private JToken Resolve(JObject document, JToken value) => _copies.Copy(
        JsonPointer.Reference(value) is { } reference ? JsonPointer.Resolve(document, reference) ?? [] : value);

    private static bool IsStatus(string name) => name.Length == 3 && name.All(char.IsAsciiDigit);

    private static JObject NormalizeResponse(JObject response, string place, DiagnosticBag diagnostics)
    {
        // References to anything but a component are written in place before.
        return JsonPointer.Reference(response) is { } reference
            ? new JObject { ["$ref"] = reference }
            : NormalizeMedia(response, place, diagnostics);
    }

    // One media type is kept, JSON where it is among them; `default` is a success, since errors are read without a description.
    private static JObject NormalizeMedia(JObject owner, string place, DiagnosticBag diagnostics)
    {
        JObject? content = owner["content"] as JObject;
        if (content is null && owner["schema"] is JObject schema)
        {
            content = new JObject { [Json] = new JObject { ["schema"] = schema.DeepClone() } };
            diagnostics.Normalized(place, "its schema moved into JSON content.");
        }

        List<JProperty> media = [.. SchemaWalk.Members(content)];
        if (media.Find(IsJson) is { } json)
        {
            Note(media, Json, place, diagnostics);
            return Owner(owner, Json, json.Value as JObject);
        }

        if (media.Count > 0)
        {
            string name = media[0].Name.Split(';')[0].Trim();
            Note(media, name, place, diagnostics);
            return Owner(owner, name, media[0].Value as JObject);
        }

        return Owner(owner, null, null);
    }

    private static void Note(List<JProperty> media, string kept, string place, DiagnosticBag diagnostics)
    {
        if (media.Count > 1 || media[0].Name != kept)
        {
            diagnostics.Normalized(place, $"{string.Join(" or ", media.Select(one => one.Name))} read as {kept}.");
        }
    }

    private static JObject Owner(JObject owner, string? name, JObject? media)
    {
        JObject normalized = [];
        if ((owner["required"] as JValue)?.Value is true)
        {
            normalized["required"] = true;
        }

        if (name is not null)
        {
            normalized["content"] =
                new JObject { [name] = media?["schema"] is { } schema ? new JObject { ["schema"] = schema.DeepClone() } : new JObject() };
        }

        return normalized;
    }

    private static bool IsJson(JProperty media) =>
        media.Name.StartsWith(Json, StringComparison.OrdinalIgnoreCase) || media.Name is "*/*" or "text/json" or "application/*"
        || media.Name.Split(';')[0].Trim().EndsWith("+json", StringComparison.OrdinalIgnoreCase);

    private static string Status(string name, string place, DiagnosticBag diagnostics)
    {
        if (IsStatus(name))
        {
            return name;
        }

        string status = char.IsAsciiDigit(name[0]) ? name[0] + "00" : "200";
        diagnostics.Normalized(place, $"read as {status}.");
        return status;
    }

    private static string Phrase(string status) =>
        Enum.IsDefined((HttpStatusCode)int.Parse(status, System.Globalization.CultureInfo.InvariantCulture))
        ? Words.Of(((HttpStatusCode)int.Parse(status, System.Globalization.CultureInfo.InvariantCulture)).ToString())
        : "Response";
}
