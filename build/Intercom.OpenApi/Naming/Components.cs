using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Naming;

/// <summary>Adds components for types that the description defines inline.</summary>
public static class Components
{
    /// <summary>Adds a component. An existing one of the same shape is used for both, and of any other shape keeps its name.</summary>
    /// <param name="description">The description.</param>
    /// <param name="name">The wanted name.</param>
    /// <param name="schema">The component.</param>
    /// <param name="place">The place of the inline schema, for diagnostics.</param>
    /// <returns>The name of the component.</returns>
    public static string Add(ApiDescription description, string name, JObject schema, string place)
    {
        string free = UniqueName.Among(
            name,
            candidate => description.Schemas[candidate] is JObject other
                && !JToken.DeepEquals(ApiDescription.Shape(other), ApiDescription.Shape(schema)));
        if (free != name)
        {
            description.Report(
                DiagnosticKind.NamedByRule,
                place,
                $"the name {name} also belongs to another schema",
                "Give one of them an x-csharp-name in openapi/overlays/20-names.yaml.",
                $"the type {free}",
                $"there is another type named {name}");
        }

        if (description.Schemas[free] is not JObject existing)
        {
            description.Schemas[free] = schema;
        }
        else if (!JToken.DeepEquals(existing[SpecExtensions.Usage], schema[SpecExtensions.Usage]))
        {
            existing[SpecExtensions.Usage] = SchemaUsage.Both;
        }

        return free;
    }
}
