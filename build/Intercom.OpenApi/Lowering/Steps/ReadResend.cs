using Intercom.OpenApi.Description;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>
/// Each operation says whether it can be sent twice and does no more than once. Where nobody has said it, the HTTP method does: a POST of a new operation is
/// not sent again until someone has looked at it.
/// </summary>
public sealed class ReadResend : ILoweringStep
{
    public const string Safe = "safe";
    public const string Unsafe = "unsafe";

    public void Apply(ApiDescription description)
    {
        foreach (Operation operation in description.Operations)
        {
            string usual = operation.Method is "get" or "head" or "put" or "delete" ? Safe : Unsafe;
            string said = (string?)operation.Definition[Marks.Resend] ?? usual;
            if (said is not (Safe or Unsafe))
            {
                throw new DescriptionException($"{operation.Method.ToUpperInvariant()} {operation.Path}: {Marks.Resend} is {said}; write {Safe} or {Unsafe} in openapi/overlays/25-resend.yaml.");
            }

            operation.Definition[Marks.Resend] = said;
            if (said != usual)
            {
                operation.Definition[Marks.ResendCall] = said == Safe ? ".Idempotent()" : ".Idempotent(false)";
            }
        }
    }
}
