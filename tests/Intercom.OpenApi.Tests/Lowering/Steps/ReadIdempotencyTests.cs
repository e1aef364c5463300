using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Lowering.Steps;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Lowering.Steps;

public class ReadIdempotencyTests
{
    [TestCase("get", true)]
    [TestCase("put", true)]
    [TestCase("delete", true)]
    [TestCase("post", false)]
    [TestCase("patch", false)]
    public void An_operation_without_an_overlay_goes_by_its_method(string method, bool isIdempotent)
    {
        JObject operation = Lower($"{method}: {{operationId: Orders_Do, responses: {{'204': {{description: Done}}}}}}");

        ((bool?)operation[SpecExtensions.Idempotent]).Should().Be(isIdempotent);
        operation[SpecExtensions.IdempotentCall].Should().BeNull();
    }

    [TestCase("get", false, ".Idempotent(false)")]
    [TestCase("post", true, ".Idempotent()")]
    public void An_overlay_takes_precedence_over_the_method_and_is_written_into_the_client(string method, bool isIdempotent, string call)
    {
        JObject operation = Lower(
            $"{method}: {{operationId: Orders_Do, x-idempotent: {(isIdempotent ? "true" : "false")}, responses: {{'204': {{description: "
                + $"Done}}}}}}");

        ((bool?)operation[SpecExtensions.Idempotent]).Should().Be(isIdempotent);
        ((string?)operation[SpecExtensions.IdempotentCall]).Should().Be(call);
    }

    [Test]
    public void Another_value_is_rejected_with_the_operation_and_the_file_to_correct()
    {
        Action lowering = () => Lower("post: {operationId: Orders_Do, x-idempotent: maybe, responses: {'204': {description: Done}}}");

        lowering.Should().Throw<DescriptionException>().WithMessage("*POST /orders*maybe*25-idempotency.yaml*");
    }

    private static JObject Lower(string operation) =>
        Lowered.By<ReadIdempotency>($"paths:\n  /orders:\n    {operation}\n").Operation("Orders_Do");
}
