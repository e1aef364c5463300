using Intercom.OpenApi.Document;
using Intercom.OpenApi.Update;
using Newtonsoft.Json.Linq;

namespace Intercom.Versions.Tests.Imitations;

/// <summary>Edits a description, step by step.</summary>
internal sealed class DescriptionEditor
{
    private const string Json = "application/json";

    private readonly JObject _document;
    private readonly List<string> _pagedLists;
    private readonly HashSet<string> _unused;

    public DescriptionEditor(JObject document, IEnumerable<string>? pagedLists = null)
    {
        _document = (JObject)document.DeepClone();
        _pagedLists = [.. pagedLists ?? []];
        _unused = [.. Schemas.Properties().Select(schema => schema.Name).Except(UsedSchemas(), StringComparer.Ordinal)];
    }

    private JObject Paths => (JObject)_document["paths"]!;

    private JObject Schemas => (JObject)_document["components"]!["schemas"]!;

    public Imitation Finish(string name) => new(name, (JObject)_document.DeepClone(), [.. _pagedLists]);

    public DescriptionEditor Version(string version)
    {
        _document["info"]!["version"] = version;
        JObject versions = (JObject)Schemas["intercom_version"]!;
        versions["default"] = version;
        JArray known = (JArray)versions["enum"]!;
        if (!known.Any(other => (string?)other == version))
        {
            known.Add(version);
        }

        return this;
    }

    /// <summary>Removes all paths that begin so, and the schemas that only they used.</summary>
    public DescriptionEditor RemovePaths(params string[] beginnings)
    {
        foreach (string beginning in beginnings)
        {
            List<JProperty> paths =
            [
                .. Paths.Properties().Where(path => $"{path.Name}/".StartsWith($"{beginning}/", StringComparison.Ordinal)),
            ];
            paths.Should().NotBeEmpty("the recipe removes {0}", beginning);
            paths.ForEach(path => path.Remove());
        }

        return RemoveUnusedSchemas();
    }

    /// <summary>Removes operations, given as method and path, and the schemas that only they used.</summary>
    public DescriptionEditor RemoveOperations(params string[] places)
    {
        foreach (string place in places)
        {
            Operation(place).Parent!.Remove();
            _pagedLists.Remove(place);
        }

        return RemoveUnusedSchemas();
    }

    /// <summary>Adds an operation.</summary>
    /// <param name="place">Method and path.</param>
    /// <param name="tag">The tag.</param>
    /// <param name="response">The schema of the response; null for none.</param>
    /// <param name="query">Parameters in the query by name, each with its schema or, where it has more, the whole parameter.</param>
    /// <param name="body">The schema of the body; null for none.</param>
    /// <param name="mediaType">The media type of the body.</param>
    public DescriptionEditor Add(
        string place,
        string tag,
        string? response = null,
        string? query = null,
        string? body = null,
        string mediaType = Json)
    {
        (string method, string path) = Split(place);
        JArray parameters = new(path.Split('/').Where(segment => segment.StartsWith('{')).Select(segment =>
            Yaml.Parse($"{{name: {segment.Trim('{', '}')}, in: path, required: true, schema: {{type: string}}}}")));
        foreach (JProperty parameter in Yaml.Parse(query ?? "{}").Properties())
        {
            parameters.Add(Parameter(parameter.Name, (JObject)parameter.Value));
        }

        JObject operation = new() { ["tags"] = new JArray(tag), ["parameters"] = parameters };
        if (body is not null)
        {
            operation["requestBody"] = new JObject { ["content"] = Content(body, mediaType) };
        }

        operation["responses"] = new JObject
        {
            ["200"] = Message("OK", response),
            ["401"] = Message("Unauthorized", "'@error'"),
        };
        Paths[path] ??= new JObject();
        Paths[path]![method] = operation;
        return this;
    }

    /// <summary>Adds an operation that lists in pages, which the library is expected to go over.</summary>
    /// <inheritdoc cref="Add" />
    public DescriptionEditor AddPaged(string place, string tag, string response, string? query = null, string? body = null)
    {
        _pagedLists.Add(place);
        return Add(place, tag, response, query, body);
    }

    public DescriptionEditor AddSchema(string name, string schema)
    {
        Schemas[name] = Yaml.Parse(schema);
        return this;
    }

    public DescriptionEditor AddMember(string schema, string name, string member)
    {
        Properties(schema)[name] = Yaml.Parse(member);
        return this;
    }

    public DescriptionEditor RemoveMember(string schema, string name)
    {
        Properties(schema).Remove(name).Should().BeTrue("the recipe removes {0} of {1}", name, schema);
        (Schemas[schema]!["required"] as JArray)?
            .Where(required => (string?)required == name)
            .ToList().ForEach(required => required.Remove());
        return RemoveUnusedSchemas();
    }

    /// <summary>Adds members to the schema object of a schema itself, such as <c>nullable</c> or <c>required</c>.</summary>
    public DescriptionEditor Change(string schema, string members)
    {
        ((JObject)Schemas[schema]!).Merge(Yaml.Parse(members), new JsonMergeSettings { MergeArrayHandling = MergeArrayHandling.Union });
        return this;
    }

    public DescriptionEditor AddParameter(string place, string name, string schema)
    {
        JObject operation = Operation(place);
        operation["parameters"] ??= new JArray();
        ((JArray)operation["parameters"]!).Add(Parameter(name, Yaml.Parse(schema)));
        return this;
    }

    /// <summary>Gives the body of an operation another schema.</summary>
    public DescriptionEditor SetBody(string place, string schema)
    {
        Operation(place)["requestBody"]!["content"] = Content(schema, Json);
        return RemoveUnusedSchemas();
    }

    /// <summary>Gives a schema another name everywhere.</summary>
    public DescriptionEditor RenameSchema(string name, string other)
    {
        Schemas[other] = Schemas[name];
        Schemas.Remove(name);
        foreach (JValue reference in References().Where(reference => Target(reference) == name).ToList())
        {
            reference.Value = $"#/components/schemas/{other}";
        }

        return this;
    }

    /// <summary>Puts a schema in the place of each reference to it.</summary>
    public DescriptionEditor Inline(string name)
    {
        foreach (JValue reference in References().Where(reference => Target(reference) == name).ToList())
        {
            reference.Parent!.Parent!.Replace(Schemas[name]!.DeepClone());
        }

        Schemas.Remove(name);
        return this;
    }

    /// <summary>Gives the parameters in a path other names.</summary>
    public DescriptionEditor RenamePath(string path, string other)
    {
        JObject operations = (JObject)Paths[path]!;
        foreach ((string old, string @new) in path.Split('/').Zip(other.Split('/')).Where(pair => pair.First != pair.Second))
        {
            foreach (
                JObject parameter in operations.SelectTokens("$..parameters[*]")
                    .OfType<JObject>()
                    .Where(parameter => (string?)parameter["name"] == old.Trim('{', '}')))
            {
                parameter["name"] = @new.Trim('{', '}');
            }
        }

        Paths.Remove(path);
        Paths[other] = operations;
        return this;
    }

    /// <summary>Puts everything that has no order into another one.</summary>
    public DescriptionEditor Shuffle(int seed)
    {
        Random random = new(seed);
        IEnumerable<JToken> operations = Paths.Properties().Select(path => path.Value);
        IEnumerable<JToken> responses = _document.SelectTokens("$..responses");
        foreach (JObject owner in new JToken[] { Paths, Schemas }.Concat(operations).Concat(responses).OfType<JObject>().ToList())
        {
            JProperty[] members = [.. owner.Properties()];
            random.Shuffle(members);
            owner.ReplaceAll(members);
        }

        return this;
    }

    private static (string Method, string Path) Split(string place) => place.Split(' ') is [string method, string path]
        ? (method.ToLowerInvariant(), path)
        : throw new ArgumentException("A place is a method and a path.", nameof(place));

    private static JObject Parameter(string name, JObject schema) => schema.ContainsKey("schema")
        ? new JObject(schema) { ["name"] = name, ["in"] = "query" }
        : new JObject { ["name"] = name, ["in"] = "query", ["schema"] = schema };

    private static JObject Message(string description, string? schema)
    {
        JObject message = new() { ["description"] = description };
        if (schema is not null)
        {
            message["content"] = Content(schema, Json);
        }

        return message;
    }

    private static JObject Content(string schema, string mediaType) => new() { [mediaType] = Yaml.Parse($"{{schema: {schema}}}") };

    private static string Target(JValue reference) => ((string)reference.Value!).Split('/')[^1];

    private JObject Operation(string place)
    {
        (string method, string path) = Split(place);
        return (JObject)Paths[path]![method]!;
    }

    private JObject Properties(string schema) => (JObject)Schemas[schema]!["properties"]!;

    private IEnumerable<JValue> References(JToken? within = null) => (within as JContainer ?? _document)
        .Descendants()
        .OfType<JProperty>()
        .Where(member => member.Name == "$ref" && member.Value is JValue { Value: string })
        .Select(member => (JValue)member.Value);

    private DescriptionEditor RemoveUnusedSchemas()
    {
        foreach (
            string path in Paths
                .Properties()
                .Where(path => ((JObject)path.Value).Properties().All(member => member.Name == "parameters"))
                .Select(path => path.Name)
                .ToList())
        {
            Paths.Remove(path);
        }

        HashSet<string> used = UsedSchemas();
        foreach (
            JProperty schema in Schemas
                .Properties()
                .Where(schema => !used.Contains(schema.Name) && !_unused.Contains(schema.Name))
                .ToList())
        {
            schema.Remove();
        }

        return this;
    }

    private HashSet<string> UsedSchemas()
    {
        HashSet<string> used = new(StringComparer.Ordinal);
        Queue<JToken> open = new(_document.Properties().Where(member => member.Name != "components").Select(member => member.Value));
        open.Enqueue(_document["components"]!["responses"] ?? new JObject());
        while (open.TryDequeue(out JToken? node))
        {
            foreach (
                string target in References(node).Select(Target).Where(target => Schemas.ContainsKey(target) && used.Add(target)).ToList())
            {
                open.Enqueue(Schemas[target]!);
            }
        }

        return used;
    }
}
