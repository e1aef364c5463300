using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Naming;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>Notes the C# names and types with which the method of each shortcut is written.</summary>
public sealed class DescribeShortcuts : IDescriptionStep
{
    public void Apply(ApiDescription description)
    {
        foreach (
            Operation operation in description.Operations.Where(operation => operation.Definition.ContainsKey(SpecExtensions.Shortcuts)))
        {
            JArray methods = [];
            foreach (JProperty shortcut in Shortcuts.Of(operation))
            {
                if (Describe(description, operation, shortcut) is { } method)
                {
                    methods.Add(method);
                }
                else
                {
                    Report(description, operation, shortcut.Name);
                }
            }

            operation.Definition.Remove(SpecExtensions.Shortcuts);
            operation.Definition[SpecExtensions.ShortcutMethods] = methods;
        }
    }

    private static JObject? Describe(ApiDescription description, Operation operation, JProperty shortcut)
    {
        if (!CSharpName.IsValid(shortcut.Name) || shortcut.Value is not JObject facts || facts["summary"] is not JValue { Value: string })
        {
            return null;
        }

        JObject? method = facts switch
        {
            _ when facts.ContainsKey("request") => Request(description, facts),
            _ when facts["search"] is JValue { Value: string field } => Search(operation, field),
            _ when facts["upsert"] is JObject update => Upsert(description, operation, update),
            _ when facts["find"] is JValue { Value: true } => [],
            _ => null,
        };
        if (method is not null)
        {
            method["name"] = shortcut.Name;
            method["summary"] = facts["summary"]!.DeepClone();
            method["path"] = new JArray(PathParameters(operation).Select(parameter => PathParameter(parameter, facts)));
            ReportUnknownParameters(description, operation, shortcut, facts);
        }

        return method;
    }

    private static IEnumerable<JObject> PathParameters(Operation operation) =>
        operation.Parameters.Where(parameter => (string?)parameter["in"] == "path");

    private static JObject PathParameter(JObject parameter, JObject facts) => new()
    {
        ["name"] = parameter[SpecExtensions.Name],
        ["description"] = Text(facts, (string)parameter["name"]!) ?? parameter["description"],
    };

    // The operation and the schema describe their parameters for all requests, and not for the one that the shortcut sends.
    private static JToken? Text(JObject facts, string parameter) => facts["parameters"]?[parameter]?.DeepClone();

    private static void ReportUnknownParameters(ApiDescription description, Operation operation, JProperty shortcut, JObject facts)
    {
        IEnumerable<string> known = PathParameters(operation).Select(parameter => (string)parameter["name"]!);
        foreach (
            string name in SchemaWalk.Members(facts["parameters"])
                .Select(parameter => parameter.Name)
                .Except(known.Concat(Names(facts["arguments"])), StringComparer.Ordinal))
        {
            description.Report(
                DiagnosticKind.UnmatchedAction,
                $"{operation.Place} shortcut {shortcut.Name}",
                $"the shortcut {shortcut.Name} has no parameter {name}",
                "Correct its documentation in openapi/overlays/30-docs.",
                $"no effect of its documentation, since the shortcut {shortcut.Name} has no parameter {name}");
        }
    }

    private static JObject? Request(ApiDescription description, JObject facts)
    {
        if (ApiDescription.ReferenceName(facts["request"]) is not { } type || description.Schemas[type] is not JObject schema)
        {
            return null;
        }

        JObject properties = schema["properties"] as JObject ?? [];
        List<string> arguments = Names(facts["arguments"]);
        JObject values = facts["values"] as JObject ?? [];
        if (
            arguments.Concat(values.Properties().Select(value => value.Name))
                .Any(name => properties[name] is not JObject property || TypeOf(property) is null))
        {
            return null;
        }

        HashSet<string> required = [.. Names(schema["required"]), .. Names(facts["required"])];
        return new JObject
        {
            ["request"] = type,
            ["arguments"] = new JArray(
                arguments.Select(name => Argument(name, (JObject)properties[name]!, required.Contains(name), Text(facts, name)))),
            ["values"] = new JArray(values.Properties()
                .Select(value => new JObject
                {
                    ["property"] = properties[value.Name]![SpecExtensions.Name],
                    ["value"] = (string?)value.Value,
                })),
        };
    }

    private static JObject Argument(string name, JObject property, bool isRequired, JToken? text) => new()
    {
        ["name"] = CSharpName.Camel(name),
        ["property"] = property[SpecExtensions.Name],
        ["type"] = TypeOf(property),
        ["required"] = isRequired,
        ["description"] = text ?? property["description"],
    };

    private static JObject? Search(Operation operation, string field) => BodyOf(operation) is { } request
        ? new JObject { ["search"] = field, ["request"] = request, ["argument"] = CSharpName.Camel(field) }
        : null;

    private static JObject? Upsert(ApiDescription description, Operation operation, JObject update)
    {
        Operation? target = description.Operations
            .FirstOrDefault(candidate => candidate.Path == (string?)update["path"] && candidate.Method == (string?)update["method"]);
        return target is not null
            && BodyOf(target) is { } changes
            && BodyOf(operation) is { } request
            && target.Area == operation.Area
            ? new JObject { ["upsert"] = target.Verb, ["changes"] = changes, ["request"] = request }
            : null;
    }

    private static string? BodyOf(Operation operation) =>
        ApiDescription.ReferenceName(operation.Definition["requestBody"]?.SelectToken("content.*.schema"));

    private static List<string> Names(JToken? names) => [.. names?.Values<string>().OfType<string>() ?? []];

    private static string? TypeOf(JObject schema) => ApiDescription.ReferenceName(schema) ?? (string?)schema["type"] switch
    {
        "string" when (string?)schema["format"] == "date-time" => "DateTimeOffset",
        "string" => "string",
        "boolean" => "bool",
        "integer" => "long",
        "number" => "double",
        "array" when schema["items"] is JObject items && TypeOf(items) is { } item => $"IReadOnlyList<{item}>",
        _ => null,
    };

    private static void Report(ApiDescription description, Operation operation, string name) => description.Report(
        DiagnosticKind.UnmatchedAction,
        $"{operation.Place} shortcut {name}",
        $"the shortcut {name} needs something that is not there: a summary, a request, one of its properties or an operation",
        "Correct it in openapi/overlays/28-shortcuts.yaml.",
        $"no shortcut {name}, since something that it needs is not there");
}
