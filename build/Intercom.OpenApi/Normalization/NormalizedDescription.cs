using System.Globalization;
using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Naming;
using Intercom.OpenApi.Normalization.Steps;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Normalization;

/// <summary>An incoming description in the form of openapi/intercom.yaml.</summary>
/// <param name="Facts">The facts of the wire.</param>
/// <param name="Prose">The same with the summaries and descriptions of the incoming description.</param>
/// <param name="Changes">The changes that normalized it.</param>
public sealed record NormalizedDescription(JObject Facts, JObject Prose, IReadOnlyList<Diagnostic> Changes)
{
    private const string Preview = "Preview";

    /// <summary>Normalizes a description.</summary>
    /// <param name="incoming">The incoming description, which is not changed.</param>
    /// <param name="previous">The description that it replaces.</param>
    /// <param name="knownPaths">The paths in the targets of overlays.</param>
    /// <param name="version">The version that it describes; null to read it from the description.</param>
    public static NormalizedDescription Read(
        JObject incoming,
        PreviousDescription previous,
        IEnumerable<string> knownPaths,
        string? version = null) =>
        UnexpectedShape.Explain("The normalization", () => Normalize(incoming, previous, knownPaths, version));

    /// <summary>Lists the steps in their order.</summary>
    /// <param name="previous">The description that is replaced.</param>
    /// <param name="knownPaths">The paths in the targets of overlays.</param>
    public static IReadOnlyList<INormalizationStep> Steps(PreviousDescription previous, IEnumerable<string> knownPaths) =>
    [
        new NormalizeBooleans(),
        new NormalizeKinds(),
        new NormalizeSections(),
        new NormalizeLineBreaks(),
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
        new NormalizeTags(previous),
        new NormalizeServers(previous),
    ];

    private static NormalizedDescription Normalize(
        JObject incoming,
        PreviousDescription previous,
        IEnumerable<string> knownPaths,
        string? version)
    {
        RequireOpenApi(incoming);
        JObject document = (JObject)incoming.DeepClone();
        DiagnosticBag diagnostics = new();
        DanglingReferences? dangling = null;
        foreach (INormalizationStep step in Steps(previous, previous.Paths.Concat(knownPaths)))
        {
            if (step is NormalizeReferences)
            {
                dangling = DanglingReferences.In(document);
            }

            UnexpectedShape.Explain($"The step {step.GetType().Name}", () => step.Apply(document, diagnostics));
            InputLimits.Check(document, step.GetType().Name);
        }

        dangling!.Report(diagnostics);
        WireSchema.KeepOnly(document);
        JObject prose = Arrange(document, previous, version);
        CanonicalOrder.Apply(prose);
        JObject facts = (JObject)prose.DeepClone();
        WireSchema.DropProse(facts);
        return new NormalizedDescription(facts, prose, diagnostics.Changes);
    }

    private static void RequireOpenApi(JObject incoming)
    {
        string? version = (incoming["openapi"] as JValue)?.ToString(CultureInfo.InvariantCulture);
        if (incoming["paths"] is not JObject || version?.StartsWith("3.", StringComparison.Ordinal) != true)
        {
            throw new DescriptionException("The file is not an OpenAPI 3 description: it needs paths, and openapi: 3.x.");
        }

        InputLimits.Check(incoming, "The incoming description");
    }

    private static JObject Arrange(JObject document, PreviousDescription previous, string? version)
    {
        JObject schemas = (JObject)document["components"]!["schemas"]!;
        JToken? versions = schemas[VersionHeader.Schema];
        string pinned = version ?? Version(document, versions);
        if (!WireName.IsVersion(pinned))
        {
            throw new DescriptionException($"'{pinned}' is not a version such as 2.15. Set it with --version.");
        }

        IEnumerable<string> known = (versions?["enum"] as JArray ?? []).OfType<JValue>()
            .Select(value => (string?)value ?? string.Empty)
            .Where(WireName.IsVersion);
        JObject all = new(schemas.Properties().Where(schema => schema.Name != VersionHeader.Schema))
        {
            [VersionHeader.Schema] = new JObject
            {
                ["type"] = "string",
                ["default"] = pinned,
                ["enum"] = previous.KnownVersions(known.Append(pinned)),
            },
        };
        return new JObject
        {
            ["openapi"] = "3.0.3",
            ["info"] = new JObject { ["title"] = "Intercom API", ["version"] = pinned },
            ["servers"] = document["servers"],
            ["security"] = new JArray(new JObject { ["bearerAuth"] = new JArray() }),
            ["tags"] = document["tags"],
            ["paths"] = Paths(document),
            ["components"] = new JObject
            {
                ["securitySchemes"] = new JObject { ["bearerAuth"] = new JObject { ["type"] = "http", ["scheme"] = "bearer" } },
                ["parameters"] = new JObject
                {
                    [VersionHeader.Parameter] = new JObject
                    {
                        ["name"] = VersionHeader.Name,
                        ["in"] = "header",
                        ["schema"] = ApiDescription.Reference(VersionHeader.Schema),
                    },
                },
                ["responses"] = Responses(document, previous),
                ["schemas"] = all,
            },
        };
    }

    // The description of an unreleased version has a number such as 0.0, and the name of the version as the default of the header.
    private static string Version(JObject document, JToken? versions)
    {
        string? said = (string?)document["info"]?["version"];
        string? byDefault = (string?)versions?["default"];
        string version = (said is not null && WireName.IsVersion(said) && (IsPreview(said) || IsReleased(said)) ? said : byDefault ?? said)
            ?? throw new DescriptionException(
                $"The description has no version, neither in info.version nor as the default of {VersionHeader.Schema}. Set it with "
                    + "--version.");
        return IsPreview(version) || version is "0.0" or "0" or "0.0.0" ? Preview : version;
    }

    private static bool IsReleased(string version) =>
        version.Split('.') is [{ } major, { } minor] && IsNumber(major) && IsNumber(minor) && major != "0";

    private static bool IsNumber(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);

    private static bool IsPreview(string version) => new[] { Preview, "Unstable" }.Contains(version, StringComparer.OrdinalIgnoreCase);

    private static JObject Paths(JObject document) => new(SchemaWalk.Members(document["paths"])
        .Select(path => new JProperty(path.Name, new JObject(SchemaWalk.Members(path.Value)
            .Where(member => Operation.IsMethod(member.Name) && member.Value is JObject)
            .Prepend(new JProperty("parameters", new JArray(new JObject { ["$ref"] = VersionHeader.Reference }))))))
        .Where(path => ((JObject)path.Value).Count > 1));

    private static JObject Responses(JObject document, PreviousDescription previous)
    {
        HashSet<string> used = document["paths"]!.SelectTokens("$..responses.*.['$ref']")
            .Select(reference => ((string)reference!).Split('/')[^1])
            .ToHashSet(StringComparer.Ordinal);
        return new JObject(SchemaWalk.Members(document["components"]?["responses"])
            .Where(response => used.Contains(response.Name)).Select(response =>
        {
            JObject described =
                new() { ["description"] = previous.ResponseDescription(response.Name) ?? Words.Of(CSharpName.Pascal(response.Name)) };
            described.Merge(response.Value);
            return new JProperty(response.Name, described);
        }));
    }
}
