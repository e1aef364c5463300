using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Normalization.Steps;

/// <summary>
/// Descriptions in OpenAPI 3.0 say <c>nullable</c> beside a $ref and mean it, where the specification ignores it. The reference moves into an allOf,
/// beside which it counts.
/// </summary>
public sealed class WrapNullableReferences : INormalizationStep
{
    public void Apply(JObject document, DiagnosticBag diagnostics) => SchemaWalk.Visit(document, (token, _) =>
    {
        if (token is JObject schema && JsonPointer.Reference(schema) is { } reference && schema["nullable"] is JValue { Value: true })
        {
            schema.Remove("$ref");
            schema["allOf"] = new JArray(new JObject { ["$ref"] = reference });
        }
    });
}
