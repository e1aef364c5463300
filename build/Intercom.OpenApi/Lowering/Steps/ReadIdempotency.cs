using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>
/// Notes for each operation whether it is idempotent. Without an overlay the HTTP method decides: GET, HEAD, PUT and DELETE are idempotent,
/// so a new POST is not retried until an overlay allows it.
/// </summary>
public sealed class ReadIdempotency : IDescriptionStep
{
    public void Apply(ApiDescription description)
    {
        foreach (Operation operation in description.Operations)
        {
            bool byMethod = operation.Method is "get" or "head" or "put" or "delete";
            bool isIdempotent = operation.Definition[SpecExtensions.Idempotent] switch
            {
                null => byMethod,
                JValue { Value: bool value } => value,
                JToken other => throw new DescriptionException(
                    $"{operation.Place}: {SpecExtensions.Idempotent} is {other}. Set it to true or false in "
                        + "openapi/overlays/25-idempotency.yaml."),
            };
            operation.Definition[SpecExtensions.Idempotent] = isIdempotent;
            if (isIdempotent != byMethod)
            {
                operation.Definition[SpecExtensions.IdempotentCall] = isIdempotent ? ".Idempotent()" : ".Idempotent(false)";
            }
        }
    }
}
