using System.Globalization;
using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Naming;

/// <summary>Names the abstract class of a union of request types, and the classes of its variants.</summary>
public static class UnionNamer
{
    private const string Fix = "Give it an x-csharp-name in openapi/overlays/20-names.yaml.";

    /// <summary>Names the abstract class, which its variants refer to.</summary>
    /// <param name="description">The description.</param>
    /// <param name="union">The schema of the union, which gets the name.</param>
    /// <returns>The name.</returns>
    public static string NameBase(ApiDescription description, SchemaNode union)
    {
        string name = GivenName(union.Schema)
            ?? (
                union.Role == SchemaRole.Component
                    ? CSharpName.Pascal(((JProperty)union.Schema.Parent!).Name)
                    : BaseByRule(description, union));
        union.Schema[SpecExtensions.Name] = name;
        return name;
    }

    /// <summary>Returns the name of a variant that the union defines inline.</summary>
    /// <param name="description">The description.</param>
    /// <param name="variant">The schema of the variant.</param>
    /// <param name="baseName">The name of the abstract class.</param>
    /// <param name="index">The place among the variants, from 0 on.</param>
    /// <param name="place">The place of the union, for diagnostics.</param>
    public static string NameVariant(ApiDescription description, JObject variant, string baseName, int index, string place)
    {
        if (GivenName(variant) is { } given)
        {
            return given;
        }

        if (variant["required"]?.FirstOrDefault() is { } required)
        {
            return baseName + "By" + CSharpName.Pascal((string)required!);
        }

        string name = UniqueName.Among(baseName + "Form", candidate => description.Schemas.ContainsKey(candidate));
        description.Report(
            DiagnosticKind.NamedByRule,
            string.Create(CultureInfo.InvariantCulture, $"{place} variant {index + 1}"),
            "a variant of this union has no name and requires nothing",
            Fix,
            $"the type {name}");
        return name;
    }

    private static string? GivenName(JObject schema) =>
        CSharpName.Given(schema) is { } given && CSharpName.IsValid(given) ? given : null;

    private static string BaseByRule(ApiDescription description, SchemaNode union)
    {
        // A variant can have the name of the place, and is not a variant of itself.
        HashSet<string> taken = new(description.Schemas.Properties().Select(CSharpName.OfComponent), StringComparer.OrdinalIgnoreCase);
        string name = UniqueName.Among(InlineTypeNamer.Of(description, union.Schema), taken.Contains);
        description.Report(
            DiagnosticKind.NamedByRule,
            union.Place,
            "this union of request types has no name",
            Fix,
            $"the type {name}");
        return name;
    }
}
