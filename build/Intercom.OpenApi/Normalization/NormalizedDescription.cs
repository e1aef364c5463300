using System.Globalization;
using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Naming;
using Intercom.OpenApi.Normalization.Steps;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Normalization;

/// <summary>An incoming description in the form of openapi/intercom.yaml, and what had to be mended.</summary>
/// <param name="Facts">What goes over the wire.</param>
/// <param name="Prose">The same with what the incoming description says of it in words.</param>
/// <param name="Repairs">What was mended.</param>
public sealed record NormalizedDescription(JObject Facts, JObject Prose, IReadOnlyList<Repair> Repairs)
{
    private const string VersionSchema = "intercom_version";
    private const string Preview = "Preview";

    /// <summary>Reads a description.</summary>
    /// <param name="incoming">The description as it comes.</param>
    /// <param name="previous">The description that it replaces.</param>
    /// <param name="knownPaths">Paths by which overlays find operations.</param>
    /// <param name="version">The version that it describes; null for the one that it says itself.</param>
    public static NormalizedDescription Read(JObject incoming, PreviousDescription previous, IEnumerable<string> knownPaths, string? version = null) =>
        UnexpectedShape.Explain("The import", () => ReadAny(incoming, previous, knownPaths, version));

    private static NormalizedDescription ReadAny(JObject incoming, PreviousDescription previous, IEnumerable<string> knownPaths, string? version)
    {
        if (incoming["paths"] is not JObject || (incoming["openapi"] as JValue)?.ToString(CultureInfo.InvariantCulture).StartsWith("3.", StringComparison.Ordinal) != true)
        {
            throw new DescriptionException("This is no OpenAPI 3 description: it has no paths, or does not say openapi: 3.");
        }

        InputLimits.Check(incoming, "As it comes");
        JObject document = (JObject)incoming.DeepClone();
        List<Repair> repairs = [];
        NormalizeBooleans(document);
        new NormalizeKinds().Apply(document, repairs);
        MakeSections(document);
        NormalizeLineBreaks(document);
        DanglingReferences dangling = DanglingReferences.In(document);
        foreach (INormalizationStep repair in All(previous.Paths.Concat(knownPaths)))
        {
            UnexpectedShape.Explain($"The repair {repair.GetType().Name}", () => repair.Apply(document, repairs));
            InputLimits.Check(document, repair.GetType().Name);
        }

        dangling.Report(repairs);
        JArray tags = Tags(document, previous, repairs);
        WireSchema.KeepOnly(document);
        JObject prose = Arrange(document, tags, previous, version, repairs);
        CanonicalOrder.Apply(prose);
        JObject facts = (JObject)prose.DeepClone();
        WireSchema.DropProse(facts);
        return new NormalizedDescription(facts, prose, repairs);
    }

    private static INormalizationStep[] All(IEnumerable<string> knownPaths) =>
    [
        new NormalizeReferences(writesInPlace: true),
        new NormalizePaths(),
        new NormalizeParameters(),
        new KeepPathNames(knownPaths),
        new NormalizeBodies(),
        new NormalizeSchemas(),
        new NormalizeSpelling(),
        new NormalizeExamples(),
        new NormalizeSchemaReferences(),
        new WrapNullableReferences(),
        new BreakReferenceCycles(),
    ];

    private static void MakeSections(JObject document)
    {
        JObject components = document["components"] as JObject ?? [];
        components["schemas"] = components["schemas"] as JObject ?? [];

        // What has a parent already is copied when it is set, so that this comes last.
        document["components"] = components;
    }

    // YAML 1.1 had more words for true and false.
    private static void NormalizeBooleans(JObject document)
    {
        foreach (JProperty member in document.Descendants().OfType<JProperty>().Where(member => member.Name is "required" or "nullable" or "deprecated" or "explode").ToList())
        {
            member.Value = (member.Value as JValue)?.Value is string word ? word.ToUpperInvariant() switch
            {
                "YES" or "ON" or "Y" or "TRUE" => true,
                "NO" or "OFF" or "N" or "FALSE" or "" => false,
                _ => member.Value,
            } : member.Value;
        }
    }

    // C# ends a comment at any of these; all else knows one sign alone.
    private static void NormalizeLineBreaks(JObject document)
    {
        foreach (JValue text in document.Descendants().OfType<JValue>().Where(value => value.Value is string words && words.AsSpan().IndexOfAny("\u0085\u2028\u2029") >= 0))
        {
            text.Value = ((string)text.Value!).ReplaceLineEndings("\n");
        }
    }

    private static JObject Arrange(JObject document, JArray tags, PreviousDescription previous, string? version, List<Repair> repairs)
    {
        JObject schemas = (JObject)document["components"]!["schemas"]!;
        JToken? versions = schemas[VersionSchema];
        string pinned = version ?? Version(document, versions);
        if (!WireName.IsVersion(pinned))
        {
            throw new DescriptionException($"'{pinned}' is no version such as 2.15. Say it with --version.");
        }

        JObject all = new(schemas.Properties().Where(schema => schema.Name != VersionSchema))
        {
            [VersionSchema] = new JObject { ["type"] = "string", ["default"] = pinned, ["enum"] = previous.KnownVersions((versions?["enum"] as JArray ?? []).OfType<JValue>().Select(value => (string?)value ?? string.Empty).Where(WireName.IsVersion).Append(pinned)) },
        };
        return new JObject
        {
            ["openapi"] = "3.0.3",
            ["info"] = new JObject { ["title"] = "Intercom API", ["version"] = pinned },
            ["servers"] = Servers(document, previous, repairs),
            ["security"] = new JArray(new JObject { ["bearerAuth"] = new JArray() }),
            ["tags"] = tags,
            ["paths"] = Paths(document),
            ["components"] = new JObject
            {
                ["securitySchemes"] = new JObject { ["bearerAuth"] = new JObject { ["type"] = "http", ["scheme"] = "bearer" } },
                ["parameters"] = new JObject
                {
                    ["IntercomVersion"] = new JObject { ["name"] = "Intercom-Version", ["in"] = "header", ["schema"] = ApiDescription.Reference(VersionSchema) },
                },
                ["responses"] = Responses(document, previous),
                ["schemas"] = all,
            },
        };
    }

    // Descriptions of what is not released yet say a version such as 0.0, and the name of the version in the header.
    private static string Version(JObject document, JToken? versions)
    {
        string? said = (string?)document["info"]?["version"];
        string? usual = (string?)versions?["default"];
        string version = (said is not null && WireName.IsVersion(said) && (IsPreview(said) || IsReleased(said)) ? said : usual ?? said)
            ?? throw new DescriptionException("It does not say which version it describes, neither in info.version nor as the default of intercom_version. Say it with --version.");
        return IsPreview(version) || version is "0.0" or "0" or "0.0.0" ? Preview : version;
    }

    private static bool IsReleased(string version) =>
        version.Split('.') is [{ } major, { } minor] && IsNumber(major) && IsNumber(minor) && major != "0";

    private static bool IsNumber(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);

    private static bool IsPreview(string version) => new[] { Preview, "Unstable" }.Contains(version, StringComparer.OrdinalIgnoreCase);

    private static JArray Servers(JObject document, PreviousDescription previous, List<Repair> repairs)
    {
        JArray servers = [.. previous.Servers.Select(server => server.DeepClone())];
        foreach (JObject server in (document["servers"] as JArray ?? []).OfType<JObject>())
        {
            string url = ((string?)server["url"] ?? string.Empty).TrimEnd('/');
            if (!WireName.IsServer(url))
            {
                repairs.Add(new Repair($"server {server["url"]}", "left out: it is no address that starts with https."));
                continue;
            }

            if (!previous.IsOfKnownDomain(new Uri(url)))
            {
                repairs.Add(new Repair($"server {url}", "left out: access tokens are sent to servers, and no known one is of this domain. Add it to openapi/intercom.yaml if it belongs to Intercom."));
                continue;
            }

            string[] labels = url.Split("//")[^1].Split('.');
            string region = UniqueName.Among(labels.Length > 3 ? labels[1].ToUpperInvariant() : "United States", name => servers.Any(other => CSharpName.Pascal((string)other["description"]!) == CSharpName.Pascal(name)));
            if (previous.Region(url) is null)
            {
                repairs.Add(new Repair($"server {url}", $"called {region}; give it a better name in the overlays."));
                servers.Add(new JObject { ["url"] = url, ["description"] = region });
            }
        }

        return servers;
    }

    private static JArray Tags(JObject document, PreviousDescription previous, List<Repair> repairs)
    {
        foreach (OperationNode operation in OperationNode.All(document))
        {
            List<string> tags = [.. (operation.Definition["tags"] as JArray ?? []).OfType<JValue>().Select(value => (string?)value ?? string.Empty).Where(text => text.Trim().Length > 0)];
            if (tags.Count == 0)
            {
                string tag = previous.Area(operation.Path) ?? Words.Of(CSharpName.Pascal(operation.Path.Split('/')[1]));
                repairs.Add(new Repair(operation.Place, $"put into the area {tag}, since it has no tag."));
                tags.Add(tag);
            }

            operation.Definition["tags"] = new JArray(tags);
        }

        return new JArray(OperationNode.All(document)
            .Select(operation => (string)operation.Definition["tags"]![0]!)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(tag => new JObject { ["name"] = tag }));
    }

    private static JObject Paths(JObject document) => new(SchemaWalk.Members(document["paths"])
        .Select(path => new JProperty(path.Name, new JObject(SchemaWalk.Members(path.Value)
            .Where(member => OperationNode.IsMethod(member.Name) && member.Value is JObject)
            .Prepend(new JProperty("parameters", new JArray(new JObject { ["$ref"] = "#/components/parameters/IntercomVersion" }))))))
        .Where(path => ((JObject)path.Value).Count > 1));

    private static JObject Responses(JObject document, PreviousDescription previous)
    {
        HashSet<string> used = document["paths"]!.SelectTokens("$..responses.*.['$ref']").Select(reference => ((string)reference!).Split('/')[^1]).ToHashSet(StringComparer.Ordinal);
        return new JObject(SchemaWalk.Members(document["components"]?["responses"]).Where(response => used.Contains(response.Name)).Select(response =>
        {
            JObject described = new() { ["description"] = previous.ResponseDescription(response.Name) ?? Words.Of(CSharpName.Pascal(response.Name)) };
            described.Merge(response.Value);
            return new JProperty(response.Name, described);
        }));
    }
}
