using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Pipeline;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Pipeline;

/// <summary>The preparation of a description without names and documentation, by rules alone.</summary>
public class LenientPreparationTests
{
    private readonly DiagnosticBag _diagnostics = new();
    private ApiDescription _lowered = null!;

    [OneTimeSetUp]
    public void Prepare() => _lowered = IrregularDescription.Prepare(_diagnostics).Lowered;

    [TestCase("operation GET /orders", "Orders.ListAsync")]
    [TestCase("operation POST /orders", "Orders.CreateAsync")]
    [TestCase("operation GET /orders/{id}", "Orders.GetAsync")]
    [TestCase("operation PUT /orders/{id}", "Orders.UpdateAsync")]
    [TestCase("operation DELETE /orders/{id}/parts/{part}", "Orders.DeletePartAsync")]
    [TestCase("operation POST /orders/{id}/streams", "Streams.AttachToOrderAsync")]
    [TestCase("operation DELETE /orders/{id}/streams/{stream}", "Streams.DetachFromOrderAsync")]
    [TestCase("operation GET /streams/find_by_name/{name}", "Streams.GetByNameAsync")]
    public void Operations_are_called_as_a_person_would_call_them(string place, string method) =>
        _diagnostics.Of(DiagnosticKind.NamedByRule)
            .Should().Contain(diagnostic => diagnostic.Place == place && diagnostic.Effect == $"the method {method}");

    [TestCase("schema Order", "the type OrderModel")]
    [TestCase("schema task", "the type TaskModel")]
    [TestCase("schema intercom_thing", "the type ModelIntercomThing")]
    [TestCase("schema orders_client", "the type OrdersClientModel")]
    [TestCase("schema Order.order", "the member OrderValue")]
    [TestCase("schema Order.equals", "the member EqualsValue")]
    [TestCase("operation GET /orders/{id} parameter class", "the argument classValue")]
    public void Names_that_are_taken_are_changed(string place, string decision) =>
        _diagnostics.Of(DiagnosticKind.NamedByRule)
            .Should().Contain(diagnostic => diagnostic.Place == place && diagnostic.Effect.StartsWith(decision, StringComparison.Ordinal));

    [TestCase("operation GET /orders/{id} parameter X-Trace", "no argument")]
    [TestCase("operation PUT /orders/{id}", "only its response 200 is read")]
    [TestCase("schema order.shape", "can hold every variant")]
    [TestCase("schema person", "an object with the members of all parts and variants")]
    [TestCase("operation GET /orders/anything", "returns JToken")]
    [TestCase("operation GET /orders/everything", "returns IReadOnlyList<")]
    public void What_C_sharp_cannot_show_is_shown_more_loosely(string place, string decision) =>
        _diagnostics.Of(DiagnosticKind.Relaxed)
            .Should().Contain(diagnostic => diagnostic.Place == place && diagnostic.Effect.Contains(decision, StringComparison.Ordinal));

    [Test]
    public void Nothing_is_left_without_a_sentence() => _diagnostics.Of(DiagnosticKind.Undocumented).Should().NotBeEmpty();

    [Test]
    public void The_same_description_is_rejected_where_nothing_is_left_to_rules()
    {
        DiagnosticBag diagnostics = new();
        PreparedDescription.Prepare(IrregularDescription.Import().Facts, [], diagnostics);

        DiagnosticBaseline.Empty.Invoking(review => review.Require(diagnostics)).Should().Throw<DescriptionException>();
    }

    [Test]
    public void Every_operation_that_remains_has_a_name_of_its_own() =>
        _lowered.Operations.Select(operation => operation.Id).Should().OnlyHaveUniqueItems().And.NotContainNulls();
}
