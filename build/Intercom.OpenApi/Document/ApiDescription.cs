using Intercom.OpenApi.Diagnostics;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Document;

/// <summary>A description as the lowering steps see it: its operations, its named schemas, and every schema anywhere in it.</summary>
/// <param name="root">The whole description.</param>
/// <param name="diagnostics">Receives what steps report; null for a description that is only read.</param>
public sealed class ApiDescription(JObject root, DiagnosticBag? diagnostics = null)
{
    private const string SchemaPrefix = "#/components/schemas/";

    public JObject Root { get; } = root;

    /// <summary>The diagnostics of the steps.</summary>
    public DiagnosticBag Diagnostics { get; } = diagnostics ?? new DiagnosticBag();

    /// <summary>Copies schemas for the step that runs, within its budget.</summary>
    public CopyBudget Copies { get; private set; } = new("The lowering");

    /// <summary>Starts a budget for the next step.</summary>
    /// <param name="name">The step, as the start of a sentence.</param>
    public void BeginStep(string name) => Copies = new CopyBudget(name);

    public string Version =>
        (string?)Root["info"]?["version"] ?? throw new DescriptionException("openapi/intercom.yaml has no info.version.");

    public JObject Schemas =>
        Root["components"]?["schemas"] as JObject ?? throw new DescriptionException("openapi/intercom.yaml has no components.schemas.");

    public IReadOnlyList<Operation> Operations => Operation.All(Root);

    /// <summary>Reports that a rule fills a gap. Fails a build of the repository, unless the baseline accepts it.</summary>
    /// <param name="kind">The subject.</param>
    /// <param name="place">The place in the description.</param>
    /// <param name="problem">The problem, as a sentence without the place and the full stop.</param>
    /// <param name="fix">How to correct it, as a sentence.</param>
    /// <param name="effect">The effect on the generated code.</param>
    /// <param name="doubt">The reason why the effect is probably not intended; null for none.</param>
    public void Report(DiagnosticKind kind, string place, string problem, string fix, string effect, string? doubt = null) =>
        Diagnostics.Add(new Diagnostic(kind, place, problem, fix, effect, doubt));

    public static JObject Reference(string schema) => new() { ["$ref"] = SchemaPrefix + schema };

    /// <summary>The component that a schema refers to, or null when the schema is not a reference.</summary>
    public static string? ReferenceName(JToken? schema) =>
        JsonPointer.Reference(schema) is { } reference && reference.StartsWith(SchemaPrefix, StringComparison.Ordinal)
            ? reference[SchemaPrefix.Length..]
            : null;

    /// <summary>The schema, or the target of its references, through any number of them.</summary>
    public JObject Resolve(JObject schema, string place)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        while (ReferenceName(schema) is { } name)
        {
            if (!seen.Add(name))
            {
                throw new DescriptionException(
                    $"{place}: the references {string.Join(" -> ", seen)} form a cycle. Correct openapi/intercom.yaml or an overlay.");
            }

            schema = Schemas[name] as JObject
                ?? throw new DescriptionException($"{place}: there is no schema {name}. Correct openapi/intercom.yaml or an overlay.");
        }

        return schema;
    }

    /// <summary>
    /// Every schema of the description, children before their parents, so that a step can replace the schema that it receives.
    /// </summary>
    public IReadOnlyList<SchemaNode> Nodes()
    {
        List<SchemaNode> nodes = [];
        foreach (Operation operation in Operations)
        {
            foreach (JObject parameter in operation.Parameters)
            {
                Collect(parameter["schema"], $"{operation.Place} parameter {parameter["name"]}", SchemaRole.Parameter, nodes);
            }

            foreach (JProperty body in MediaTypes(operation.Definition["requestBody"]))
            {
                Collect(body.Value["schema"], $"{operation.Place} request body", SchemaRole.RequestBody, nodes);
            }

            foreach (JProperty response in operation.Responses)
            {
                foreach (JProperty body in MediaTypes(response.Value))
                {
                    Collect(body.Value["schema"], $"{operation.Place} response {response.Name}", SchemaRole.Response, nodes);
                }
            }
        }

        foreach (JProperty schema in Schemas.Properties())
        {
            Collect(schema.Value, $"schema {schema.Name}", SchemaRole.Component, nodes);
        }

        return nodes;
    }

    /// <summary>The components that requests have and responses do not.</summary>
    public HashSet<string> OnlySent()
    {
        HashSet<string> sent = Reachable(Operations.Select(operation => operation.Definition["requestBody"]).OfType<JToken>());
        sent.ExceptWith(Reachable(Operations.Select(operation => operation.Definition["responses"]).OfType<JToken>()));
        return sent;
    }

    /// <summary>The components that can be reached from some schemas, through any number of references.</summary>
    public HashSet<string> Reachable(IEnumerable<JToken> roots)
    {
        HashSet<string> reached = new(StringComparer.Ordinal);
        Stack<JToken> pending = new(roots);
        while (pending.TryPop(out JToken? token))
        {
            foreach (string name in References(token))
            {
                if (reached.Add(name) && Schemas[name] is { } schema)
                {
                    pending.Push(schema);
                }
            }
        }

        return reached;
    }

    /// <summary>The names of all components that operations and components refer to, once for each reference.</summary>
    public IEnumerable<string> AllReferences() => new[] { Root["paths"], Root["components"] }.OfType<JToken>().SelectMany(References);

    /// <summary>The components that operations use, and those that nothing but themselves refers to, with all that they refer to.</summary>
    public HashSet<string> Used()
    {
        HashSet<string> referred =
        [
            .. Schemas.Properties().SelectMany(component => References(component.Value).Where(name => name != component.Name)),
        ];
        IEnumerable<JToken> roots = Schemas
            .Properties()
            .Where(component => !referred.Contains(component.Name))
            .Select(component => (JToken)Reference(component.Name));
        return Reachable(roots.Concat(Operations.Select(operation => operation.Definition)));
    }

    public static IEnumerable<string> References(JToken token) =>
        (token is JContainer container ? container.DescendantsAndSelf() : [])
            .OfType<JObject>()
            .Select(schema => ReferenceName(schema))
            .OfType<string>();

    public static IEnumerable<JProperty> MediaTypes(JToken? owner) => (owner?["content"] as JObject ?? []).Properties();

    /// <summary>The facts of a schema, without documentation and usage.</summary>
    public static JObject Shape(JObject schema)
    {
        JObject copy = (JObject)schema.DeepClone();
        copy.Remove(SpecExtensions.Usage);
        foreach (
            JProperty documentation in copy.Descendants()
                .OfType<JProperty>()
                .Where(member => member is { Name: "description", Value.Type: JTokenType.String })
                .ToList())
        {
            documentation.Remove();
        }

        return copy;
    }

    private static void Collect(JToken? token, string place, SchemaRole role, List<SchemaNode> nodes)
    {
        if (token is not JObject schema)
        {
            return;
        }

        foreach (JProperty property in (schema["properties"] as JObject ?? []).Properties())
        {
            Collect(property.Value, $"{place}.{property.Name}", SchemaRole.Property, nodes);
        }

        foreach (string composition in Composition.All)
        {
            foreach (JToken variant in schema[composition] as JArray ?? [])
            {
                Collect(variant, $"{place} {composition}", SchemaRole.Variant, nodes);
            }
        }

        Collect(schema["items"], $"{place} items", SchemaRole.Items, nodes);
        Collect(schema["additionalProperties"], $"{place} values", SchemaRole.MapValue, nodes);
        nodes.Add(new SchemaNode(schema, place, role));
    }
}
