using Intercom.OpenApi.Description;
using Intercom.OpenApi.Generation;
using Intercom.OpenApi.Review;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Review;

/// <summary>What rules make of a description that nobody has named or documented.</summary>
public class LenientPreparationTests
{
    private readonly Findings _findings = new();
    private ApiDescription _lowered = null!;

    [OneTimeSetUp]
    public void Prepare() => _lowered = OddDescription.Prepare(_findings).Lowered;

    [TestCase("operation GET /orders", "Orders.ListAsync")]
    [TestCase("operation POST /orders", "Orders.CreateAsync")]
    [TestCase("operation GET /orders/{id}", "Orders.GetAsync")]
    [TestCase("operation PUT /orders/{id}", "Orders.UpdateAsync")]
    [TestCase("operation DELETE /orders/{id}/parts/{part}", "Orders.DeletePartAsync")]
    [TestCase("operation POST /orders/{id}/streams", "Streams.AttachToOrderAsync")]
    [TestCase("operation DELETE /orders/{id}/streams/{stream}", "Streams.DetachFromOrderAsync")]
    [TestCase("operation GET /streams/find_by_name/{name}", "Streams.GetByNameAsync")]
    public void Operations_are_called_as_a_person_would_call_them(string place, string method) =>
        _findings.Of(FindingKind.NamedByRule).Should().Contain(finding => finding.Place == place && finding.Decision == $"the method {method}");

    [TestCase("schema Order", "the type OrderModel")]
    [TestCase("schema task", "the type TaskModel")]
    [TestCase("schema intercom_thing", "the type ModelIntercomThing")]
    [TestCase("schema orders_client", "the type OrdersClientModel")]
    [TestCase("schema Order.order", "the member OrderValue")]
    [TestCase("schema Order.equals", "the member EqualsValue")]
    [TestCase("operation GET /orders/{id} parameter class", "the argument classValue")]
    public void Names_that_are_taken_are_changed(string place, string decision) =>
        _findings.Of(FindingKind.NamedByRule).Should().Contain(finding => finding.Place == place && finding.Decision.StartsWith(decision, StringComparison.Ordinal));

    [TestCase("operation GET /orders/{id} parameter X-Trace", "no argument")]
    [TestCase("operation PUT /orders/{id}", "its answer 200 is read")]
    [TestCase("schema order.shape", "what can hold each")]
    [TestCase("schema person", "an object with the members of all parts and branches")]
    [TestCase("operation GET /orders/anything", "answers JToken")]
    [TestCase("operation GET /orders/everything", "answers IReadOnlyList<")]
    public void What_C_sharp_cannot_show_is_shown_more_loosely(string place, string decision) =>
        _findings.Of(FindingKind.Loosened).Should().Contain(finding => finding.Place == place && finding.Decision.Contains(decision, StringComparison.Ordinal));

    [Test]
    public void Nothing_is_left_without_a_sentence() => _findings.Of(FindingKind.Undocumented).Should().NotBeEmpty();

    [Test]
    public void The_same_description_is_refused_where_nothing_is_left_to_rules()
    {
        Findings findings = new();
        PreparedDescription.Prepare(OddDescription.Import().Facts, [], findings);

        ReviewFile.Read("no such file").Invoking(review => review.Demand(findings)).Should().Throw<DescriptionException>();
    }

    [Test]
    public void Every_operation_that_remains_has_a_name_of_its_own() =>
        _lowered.Operations.Select(operation => operation.Id).Should().OnlyHaveUniqueItems().And.NotContainNulls();
}
