using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Document;

/// <summary>
/// OpenAPI 3.0 ignores what stands beside a $ref. Overlays put documentation and names there, so that the reference moves into an allOf,
/// beside which everything counts.
/// </summary>
public static class ReferenceSiblings
{
    public static void Wrap(JObject document)
    {
        foreach (JObject schema in document.Descendants().OfType<JObject>().Where(HasSiblings).ToList())
        {
            schema["allOf"] = new JArray(new JObject { ["$ref"] = schema["$ref"] });
            schema.Remove("$ref");
            if (schema.ContainsKey("nullable"))
            {
                schema["type"] = "object";
            }
        }
    }

    private static bool HasSiblings(JObject schema) => schema.Count > 1 && ApiDescription.ReferenceName(schema) is not null;
}
