using Intercom.OpenApi.Description;
using Intercom.OpenApi.Lowering.Steps;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Lowering.Steps;

public class ReadResendTests
{
    [TestCase("get", "safe")]
    [TestCase("put", "safe")]
    [TestCase("delete", "safe")]
    [TestCase("post", "unsafe")]
    [TestCase("patch", "unsafe")]
    public void What_nobody_has_looked_at_goes_by_its_method(string method, string said)
    {
        JObject operation = Lower($"{method}: {{operationId: Orders_Do, responses: {{'204': {{description: Done}}}}}}");

        ((string?)operation[Marks.Resend]).Should().Be(said);
        operation[Marks.ResendCall].Should().BeNull();
    }

    [TestCase("get", "unsafe", ".Idempotent(false)")]
    [TestCase("post", "safe", ".Idempotent()")]
    public void What_is_said_goes_before_the_method_and_is_written_into_the_client(string method, string said, string call)
    {
        JObject operation = Lower($"{method}: {{operationId: Orders_Do, x-resend: {said}, responses: {{'204': {{description: Done}}}}}}");

        ((string?)operation[Marks.Resend]).Should().Be(said);
        ((string?)operation[Marks.ResendCall]).Should().Be(call);
    }

    [Test]
    public void Another_word_is_refused_with_the_operation_and_the_place_to_change()
    {
        Action lowering = () => Lower("post: {operationId: Orders_Do, x-resend: maybe, responses: {'204': {description: Done}}}");

        lowering.Should().Throw<DescriptionException>().WithMessage("*POST /orders*maybe*25-resend.yaml*");
    }

    private static JObject Lower(string operation) =>
        Lowered.By<ReadResend>($"paths:\n  /orders:\n    {operation}\n").Operation("Orders_Do");
}
