using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Lowering.Steps;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Emit;

/// <summary>
/// Which C# type each schema of the description is read and written as. Those that are only scalars, maps, or parts of others
/// have none of their own.
/// </summary>
public static class ComponentTypes
{
    /// <summary>The names of the types by the names of the schemas; null where there is none.</summary>
    public static JObject Of(JObject bundle, ApiDescription lowered) => UnexpectedShape.Explain("The list of types", () =>
    {
        ApiDescription description = new(bundle);
        return new JObject(description.Schemas.Properties().Select(component => new JProperty(component.Name, Find(description, lowered, component))));
    });

    private static string? Find(ApiDescription description, ApiDescription lowered, JProperty component)
    {
        JObject schema = (JObject)component.Value;
        if ((string?)schema[SpecExtensions.Type] is { } chosen)
        {
            return description.Schemas.Property(chosen, StringComparison.Ordinal) is { } target ? HoistInlineSchemas.TypeName(target) : chosen;
        }

        string name = HoistInlineSchemas.TypeName(component);
        if (lowered.Schemas.ContainsKey(name))
        {
            return name;
        }

        return Alias(schema) is { } alias ? Find(description, lowered, description.Schemas.Property(alias, StringComparison.Ordinal)!) : null;
    }

    // What is only another schema makes no type.
    private static string? Alias(JObject schema) => ApiDescription.ReferenceName(schema)
        ?? Composition.All
            .Where(_ => schema["properties"] is null)
            .Select(composition => schema[composition] is JArray and [{ } only] ? ApiDescription.ReferenceName(only) : null)
            .FirstOrDefault(name => name is not null);
}
