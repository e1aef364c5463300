using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Normalization.Steps;

/// <summary>Moves a nullable reference into an allOf, because OpenAPI 3.0 ignores siblings of a $ref.</summary>
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
