using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Lowering.Steps;
using Intercom.OpenApi.Naming;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Document;

/// <summary>A description as the lowering steps see it: its operations, its named schemas, and every schema anywhere in it.</summary>
/// <param name="root">The whole description.</param>
/// <param name="findings">Where it is noted what rules decide; null when nothing is left to rules.</param>
public sealed class ApiDescription(JObject root, DiagnosticBag? diagnostics = null)
{
    private const string SchemaPrefix = "#/components/schemas/";
    private static readonly string[] Methods = ["get", "put", "post", "delete", "patch", "head", "options"];

    public JObject Root { get; } = root;

    /// <summary>Copies schemas for the step that runs, within its budget.</summary>
    public CopyBudget Copies { get; private set; } = new("The lowering");

    /// <summary>Gives the next step a budget of its own.</summary>
    /// <param name="name">The step, as the start of a sentence.</param>
    public void BeginStep(string name) => Copies = new CopyBudget(name);

    public string Version => (string?)Root["info"]?["version"] ?? throw new DescriptionException("openapi/intercom.yaml has no info.version.");

    public JObject Schemas => Root["components"]?["schemas"] as JObject ?? throw new DescriptionException("openapi/intercom.yaml has no components.schemas.");

    public IEnumerable<Operation> Operations =>
        from path in (Root["paths"] as JObject ?? []).Properties()
        from member in ((JObject)path.Value).Properties()
        where Methods.Contains(member.Name, StringComparer.Ordinal)
        select new Operation(path.Name, member.Name, (JObject)member.Value);

    /// <summary>Leaves to a rule what no person has decided, or refuses it where nothing is left to rules.</summary>
    /// <param name="kind">What it is about.</param>
    /// <param name="place">Where it is.</param>
    /// <param name="problem">What a person has to mend, for who meets the refusal.</param>
    /// <param name="decision">What the rule decides.</param>
    /// <param name="doubt">Why the decision is likely to be a bad one; null where nothing speaks against it.</param>
    public void Report(DiagnosticKind kind, string place, string problem, string decision, string? doubt = null)
    {
        if (diagnostics is null)
        {
            throw new DescriptionException(problem);
        }

        diagnostics.Add(new Diagnostic(kind, place, problem, decision, doubt));
    }

    public static JObject Reference(string schema) => new() { ["$ref"] = SchemaPrefix + schema };

    /// <summary>The component that a schema refers to, or null when the schema is not a reference.</summary>
    public static string? ReferenceName(JToken? schema) =>
        JsonPointer.Reference(schema) is { } reference && reference.StartsWith(SchemaPrefix, StringComparison.Ordinal)
            ? reference[SchemaPrefix.Length..]
            : null;

    /// <summary>The schema itself, or what it refers to, through any number of references.</summary>
    public JObject Resolve(JObject schema, string place)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        while (ReferenceName(schema) is { } name)
        {
            if (!seen.Add(name))
            {
                throw new DescriptionException($"{place}: the references {string.Join(" -> ", seen)} run in a circle. Mend openapi/intercom.yaml or its overlays.");
            }

            schema = Schemas[name] as JObject
                ?? throw new DescriptionException($"{place}: there is no schema {name}. Mend openapi/intercom.yaml or its overlays.");
        }

        return schema;
    }

    /// <summary>Adds a component. One of the same name must say the same, apart from documentation and usage.</summary>
    /// <returns>The name that it got.</returns>
    public string Add(string name, JObject schema, string place)
    {
        string free = UniqueName.Among(name, candidate => Schemas[candidate] is JObject other && !JToken.DeepEquals(Shape(other), Shape(schema)));
        if (free != name)
        {
            Report(
                DiagnosticKind.NamedByRule,
                place,
                $"{place}: there is another schema called {name}. Give one an x-csharp-name in openapi/overlays/20-names.yaml.",
                $"the type {free}",
                $"there is another type called {name}");
        }

        if (Schemas[free] is not JObject existing)
        {
            Schemas[free] = schema;
        }
        else if (!JToken.DeepEquals(existing[SpecExtensions.Usage], schema[SpecExtensions.Usage]))
        {
            existing[SpecExtensions.Usage] = DetectUsage.Both;
        }

        return free;
    }

    /// <summary>Every schema of the description, children before their parents, so that a step can replace what it is given.</summary>
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
                Collect(body.Value["schema"], $"{operation.Place} body", SchemaRole.Body, nodes);
            }

            foreach (JProperty response in operation.Responses)
            {
                foreach (JProperty body in MediaTypes(response.Value))
                {
                    Collect(body.Value["schema"], $"{operation.Place} answer {response.Name}", SchemaRole.Answer, nodes);
                }
            }
        }

        foreach (JProperty schema in Schemas.Properties())
        {
            Collect(schema.Value, $"schema {schema.Name}", SchemaRole.Component, nodes);
        }

        return nodes;
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

    /// <summary>The components that operations use, and those that nothing but themselves refers to, with all that they refer to.</summary>
    public HashSet<string> Used()
    {
        HashSet<string> referred = [.. Schemas.Properties().SelectMany(component => References(component.Value).Where(name => name != component.Name))];
        IEnumerable<JToken> roots = Schemas.Properties().Where(component => !referred.Contains(component.Name)).Select(component => (JToken)Reference(component.Name));
        return Reachable(roots.Concat(Operations.Select(operation => operation.Definition)));
    }

    public static IEnumerable<string> References(JToken token) =>
        (token is JContainer container ? container.DescendantsAndSelf() : [])
            .OfType<JObject>()
            .Select(schema => ReferenceName(schema))
            .OfType<string>();

    public static IEnumerable<JProperty> MediaTypes(JToken? owner) => (owner?["content"] as JObject ?? []).Properties();

    /// <summary>What a schema says, apart from documentation and usage.</summary>
    public static JObject Shape(JObject schema)
    {
        JObject copy = (JObject)schema.DeepClone();
        copy.Remove(SpecExtensions.Usage);
        foreach (JProperty documentation in copy.Descendants().OfType<JProperty>().Where(member => member is { Name: "description", Value.Type: JTokenType.String }).ToList())
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
                Collect(variant, $"{place} {composition}", SchemaRole.Branch, nodes);
            }
        }

        Collect(schema["items"], $"{place} items", SchemaRole.Items, nodes);
        Collect(schema["additionalProperties"], $"{place} values", SchemaRole.Values, nodes);
        nodes.Add(new SchemaNode(schema, place, role));
    }
}
