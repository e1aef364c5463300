using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Normalization.Steps;

/// <summary>
/// Moves parameters to their operations, once each, with a schema. A parameter that the path names is in the path and required.
/// </summary>
public sealed class NormalizeParameters : INormalizationStep
{
    private readonly CopyBudget _copies = new("Parameters of paths and behind references");

    public void Apply(JObject document, DiagnosticBag diagnostics)
    {
        foreach (JProperty path in SchemaWalk.Members(document["paths"]))
        {
            JArray shared = [.. Given(document, path.Value["parameters"])];
            ((JObject)path.Value).Remove("parameters");
            foreach (Operation operation in Operation.Of(path))
            {
                Place(document, operation, shared, diagnostics);
            }
        }
    }

    private void Place(JObject document, Operation operation, JArray shared, DiagnosticBag diagnostics)
    {
        JObject definition = operation.Definition;
        List<JObject> own = [.. Given(document, definition["parameters"]), .. Misplaced(document, operation, diagnostics)];
        List<JObject> inherited =
        [
            .. shared.OfType<JObject>()
                .Where(parameter => !own.Exists(other => IsSame(other, parameter)))
                .Select(parameter => _copies.Copy(parameter)),
        ];
        if (inherited.Exists(parameter => !IsVersion(parameter)))
        {
            diagnostics.Normalized(operation.Place, $"{Names(inherited)} moved here from the path.");
        }

        MatchPath(operation, [.. inherited, .. own], diagnostics);
        List<JObject> kept = [];
        foreach (JObject parameter in inherited.Concat(own))
        {
            if (Normalize(operation, parameter, diagnostics) && !kept.Exists(other => IsSame(other, parameter)))
            {
                kept.Add(parameter);
            }
        }

        kept.AddRange(Missing(operation, kept, diagnostics));
        definition.Remove("parameters");
        if (kept.Count > 0)
        {
            definition["parameters"] = new JArray(kept);
        }
    }

    // In a list, under their names, or behind a reference.
    private IEnumerable<JObject> Given(JObject document, JToken? parameters) => (parameters switch
    {
        JArray list => list,
        JObject single when single.ContainsKey("name") => [single],
        JObject map => map.PropertyValues(),
        _ => Enumerable.Empty<JToken>(),
    }).OfType<JObject>().Select(parameter => Resolve(document, parameter))
        .OfType<JObject>().Where(parameter => parameter["name"] is JValue).Select(parameter => _copies.Copy(parameter));

    private static JObject? Resolve(JObject document, JObject parameter) =>
        JsonPointer.Reference(parameter) is { } reference ? JsonPointer.Resolve(document, reference) : parameter;

    private List<JObject> Misplaced(JObject document, Operation operation, DiagnosticBag diagnostics)
    {
        List<JObject> found = [];
        foreach (string member in new[] { "requestBody", "responses" })
        {
            if (operation.Definition[member] is JObject owner && owner["parameters"] is { } parameters)
            {
                found.AddRange(Given(document, parameters));
                owner.Remove("parameters");
                diagnostics.Normalized(operation.Place, $"{Names(found)} moved out of {member}, where parameters do not belong.");
            }
        }

        return found;
    }

    // One name in the path that no parameter has, and one parameter of the path that it does not name: they are the same.
    private static void MatchPath(Operation operation, List<JObject> parameters, DiagnosticBag diagnostics)
    {
        List<string> names = [.. KeepPathNames.Names(operation.Path)];
        List<string> unmatched = [.. names.Where(name => !parameters.Exists(parameter => (string?)parameter["name"] == name))];
        List<JObject> strays =
        [
            .. parameters.Where(
                parameter => (string?)parameter["in"] == "path" && !names.Contains((string)parameter["name"]!, StringComparer.Ordinal)),
        ];
        if (unmatched is [{ } name] && strays is [{ } stray])
        {
            diagnostics.Normalized(operation.Place, $"{stray["name"]} renamed to {name}, as in the path.");
            stray["name"] = name;
        }
    }

    private static bool Normalize(Operation operation, JObject parameter, DiagnosticBag diagnostics)
    {
        string name = (string)parameter["name"]!;
        string? place = (string?)parameter["in"];
        if (IsVersion(parameter))
        {
            return false;
        }

        if (place is "body" or "formData")
        {
            MoveIntoBody(operation, parameter, place);
            diagnostics.Normalized(operation.Place, $"{name} moved into the request body.");
            return false;
        }

        if (place is "header" or "cookie")
        {
            GiveSchema(operation, parameter, diagnostics);
            return true;
        }

        bool isInPath = KeepPathNames.Names(operation.Path).Contains(name, StringComparer.Ordinal);
        string right = isInPath ? "path" : "query";
        if (place != right)
        {
            diagnostics.Normalized(operation.Place, $"{name} is in the {right}, not in '{place}'.");
            parameter["in"] = right;
        }

        if (isInPath && (parameter["required"] as JValue)?.Value is not true)
        {
            diagnostics.Normalized(operation.Place, $"{name} is required, as everything in a path is.");
            parameter["required"] = true;
        }
        else if (!isInPath && place == "path")
        {
            parameter.Remove("required");
        }

        GiveSchema(operation, parameter, diagnostics);
        return true;
    }

    private static void GiveSchema(Operation operation, JObject parameter, DiagnosticBag diagnostics)
    {
        if (parameter["schema"] is JObject)
        {
            return;
        }

        JObject? inContent = SchemaWalk.Members(parameter["content"])
            .Select(media => media.Value["schema"])
            .OfType<JObject>()
            .FirstOrDefault();
        JObject schema = inContent ?? [];
        foreach (string member in new[] { "type", "format", "enum", "items", "default" }.Where(parameter.ContainsKey))
        {
            schema[member] = parameter[member];
            parameter.Remove(member);
        }

        parameter["schema"] = schema.HasValues ? schema : new JObject { ["type"] = "string" };
        parameter.Remove("content");
        diagnostics.Normalized(operation.Place, $"{parameter["name"]} given a schema.");
    }

    private static void MoveIntoBody(Operation operation, JObject parameter, string place)
    {
        JObject body = (JObject)(operation.Definition["requestBody"] ??= new JObject());
        JObject content = (JObject)(body["content"] ??= new JObject());
        JObject schema = parameter["schema"] as JObject ?? new JObject { ["type"] = parameter["type"] ?? "string" };
        JObject media = Media(content, isFile: place == "formData" && (string?)schema["type"] == "file");
        if (place == "body")
        {
            media["schema"] = schema;
            return;
        }

        JObject whole = (JObject)(media["schema"] ??= new JObject { ["type"] = "object" });
        ((JObject)(whole["properties"] ??= new JObject()))[(string)parameter["name"]!] = schema;
    }

    // With a file in it, a form is one of several parts.
    private static JObject Media(JObject content, bool isFile)
    {
        if (isFile && content["application/json"] is JObject form)
        {
            content.Remove("application/json");
            content["multipart/form-data"] = form;
        }

        string name = isFile || content.ContainsKey("multipart/form-data") ? "multipart/form-data" : "application/json";
        return (JObject)(content[name] ??= new JObject());
    }

    private static IEnumerable<JObject> Missing(Operation operation, List<JObject> kept, DiagnosticBag diagnostics)
    {
        foreach (
            string name in KeepPathNames.Names(operation.Path).Where(name => !kept.Exists(parameter => (string?)parameter["name"] == name)))
        {
            diagnostics.Normalized(operation.Place, $"{name} added: the path names it, but no parameter.");
            yield return new JObject
            {
                ["name"] = name,
                ["in"] = "path",
                ["required"] = true,
                ["schema"] = new JObject { ["type"] = "string" },
            };
        }
    }

    private static bool IsVersion(JObject parameter) =>
        string.Equals((string?)parameter["name"], VersionHeader.Name, StringComparison.OrdinalIgnoreCase);

    private static bool IsSame(JObject first, JObject second) => (string?)first["name"] == (string?)second["name"];

    private static string Names(IEnumerable<JObject> parameters) =>
        string.Join(", ", parameters.Where(parameter => !IsVersion(parameter)).Select(parameter => (string?)parameter["name"]));
}
