using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Normalization.Steps;

/// <summary>
/// Resolves the references of paths, parameters, request bodies, responses, headers, examples, links, callbacks and security schemes. A
/// reference that cannot be resolved is removed. Schemas are left to NormalizeSchemaReferences.
/// </summary>
/// <param name="writesInPlace">Whether paths and parameters that are references are replaced by what they lead to.</param>
public sealed class NormalizeReferences(bool writesInPlace) : INormalizationStep
{
    private const string ManyOf = "*";

    // What an object of a kind holds: the member, the kind of what is there, and whether the member is a list or map of them.
    private static readonly Dictionary<string, (string Member, string Kind, bool IsMany)[]> Kinds = new(StringComparer.Ordinal)
    {
        ["path"] = [("parameters", "parameter", true), (ManyOf, "operation", false)],
        ["operation"] =
        [
            ("parameters", "parameter", true),
            ("requestBody", "request body", false),
            ("responses", "response", true),
            ("callbacks", "callback", true),
        ],
        ["callback"] = [(ManyOf, "path", false)],
        ["parameter"] = [("examples", "example", true), ("content", "media type", true)],
        ["header"] = [("examples", "example", true), ("content", "media type", true)],
        ["request body"] = [("content", "media type", true)],
        ["response"] = [("headers", "header", true), ("content", "media type", true), ("links", "link", true)],
        ["media type"] = [("examples", "example", true), ("encoding", "encoding", true)],
        ["encoding"] = [("headers", "header", true)],
        ["components"] =
        [
            ("parameters", "parameter", true), ("requestBodies", "request body", true), ("responses", "response", true),
            ("headers", "header", true),
            ("examples", "example", true), ("links", "link", true), ("callbacks", "callback", true), (
                "securitySchemes",
                "security scheme",
                true), ("pathItems", "path", true),
        ],
        ["document"] = [("paths", "path", true), ("components", "components", false)],
    };

    public void Apply(JObject document, DiagnosticBag diagnostics)
    {
        RemoveUnknownSecurity(document, document, "security", diagnostics);
        foreach (Operation operation in Operation.All(document))
        {
            RemoveUnknownSecurity(document, operation.Definition, operation.Place, diagnostics);
        }

        VisitMembers(document, document, "document", string.Empty, diagnostics);
    }

    // Every request is authenticated the same way, so an unknown scheme requires nothing.
    private static void RemoveUnknownSecurity(JObject document, JObject owner, string place, DiagnosticBag diagnostics)
    {
        foreach (
            JProperty scheme in (owner["security"] as JArray ?? [])
                .OfType<JObject>()
                .SelectMany(requirement => requirement.Properties())
                .ToList())
        {
            if ((document["components"]?["securitySchemes"] as JObject)?[scheme.Name] is null)
            {
                diagnostics.Normalized(place, $"without the security scheme {scheme.Name}, which does not exist.");
                scheme.Remove();
            }
        }
    }

    private void Visit(JObject document, JToken? token, string kind, string place, DiagnosticBag diagnostics)
    {
        if (token is not JObject item)
        {
            return;
        }

        // A component can be named $ref, which does not make the section a reference.
        if (kind == "components" || JsonPointer.Reference(item) is not { } reference)
        {
            VisitMembers(document, item, kind, place, diagnostics);
        }
        else if (JsonPointer.Resolve(document, reference) is not { } target || !IsOf(kind, target))
        {
            Remove(item, kind, reference, place, diagnostics);
        }
        else if (IsWrittenInPlace(kind, reference) && item.Parent is not null)
        {
            JObject written = WithMembers(target, item);
            item.Replace(written);
            VisitMembers(document, written, kind, place, diagnostics);
        }
    }

    private void VisitMembers(JObject document, JObject owner, string kind, string place, DiagnosticBag diagnostics)
    {
        foreach ((string member, string itemKind, bool isMany) in Kinds.GetValueOrDefault(kind, []))
        {
            IEnumerable<(JToken Item, string Name)> items = (member, isMany) switch
            {
                (ManyOf, _) => SchemaWalk.Members(owner)
                    .Where(item => itemKind != "operation" || Operation.IsMethod(item.Name))
                    .Select(item => (item.Value, item.Name)),
                (_, true) => Many(owner[member], member),
                _ => owner[member] is { } only ? [(only, member)] : [],
            };
            foreach ((JToken item, string name) in items.ToList())
            {
                Visit(document, item, itemKind, Place(place, itemKind, name), diagnostics);
            }
        }
    }

    private static IEnumerable<(JToken Item, string Name)> Many(JToken? token, string member) => token switch
    {
        JArray list => list.Select(
            (item, index) => (
                item,
                (string?)((item as JObject)?["name"] as JValue) ?? index.ToString(System.Globalization.CultureInfo.InvariantCulture))),
        JObject map when member == "parameters" && map.ContainsKey("name") => [(map, "parameter")],
        JObject map => map.Properties().Select(item => (item.Value, item.Name)),
        _ => [],
    };

    private static string Place(string owner, string kind, string name) => kind switch
    {
        "components" => "components",
        "operation" => $"operation {name.ToUpperInvariant()} {owner["path ".Length..]}",
        "request body" when name == "requestBody" => owner + " request body",
        "response" when owner != "components" => $"{owner} response {name}",
        "path" when owner.Length == 0 => $"path {name}",
        _ when owner == "components" => $"{kind} {name}",
        _ => $"{owner} {kind} {name}",
    };

    private static bool IsOf(string kind, JObject target) => kind switch
    {
        "parameter" => target["name"] is JValue,
        "request body" or "response" => target["properties"] is null,
        _ => true,
    };

    private bool IsWrittenInPlace(string kind, string reference) => writesInPlace
        && (kind is "path" or "parameter"
            || (
                kind is "request body" or "response"
                    && reference.Split('/') is not ["#", "components", "requestBodies" or "responses", _]));

    // A path can have operations beside its reference.
    private static JObject WithMembers(JObject target, JObject reference)
    {
        JObject written = (JObject)target.DeepClone();
        foreach (JProperty member in reference.Properties().Where(member => member.Name != "$ref"))
        {
            written[member.Name] = member.Value.DeepClone();
        }

        return written;
    }

    private static void Remove(JObject item, string kind, string reference, string place, DiagnosticBag diagnostics)
    {
        if (kind == "response")
        {
            diagnostics.Normalized(place, $"a response without a body in place of {reference}, which does not exist.");
            item.RemoveAll();
            return;
        }

        diagnostics.Normalized(place, $"removed: {reference} does not exist.");
        if (item.Parent is JProperty member)
        {
            member.Remove();
        }
        else
        {
            item.Remove();
        }
    }
}
