using Intercom.OpenApi.Normalization.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Normalization.Steps;

public class KeepPathNamesTests
{
    [Test]
    public void A_known_path_keeps_the_names_of_its_parameters()
    {
        NormalizedBy normalized = NormalizedBy.Step(
            new KeepPathNames(["/orders/{order_id}"]),
            "{paths: {'/orders/{id}': {get: {parameters: [{name: id, in: path}, {name: id, in: query}]}}}}");

        normalized.Document.ShouldBe(
            "{paths: {'/orders/{order_id}': {get: {parameters: [{name: order_id, in: path}, {name: id, in: query}]}}}}");
        normalized.Changes.Should().Equal("path /orders/{id}: renamed to /orders/{order_id}, its previous name.");
    }

    [Test]
    public void A_path_that_is_known_under_two_names_keeps_its_own() =>
        NormalizedBy.Step(new KeepPathNames(["/orders/{a}", "/orders/{b}"]), "{paths: {'/orders/{id}': {get: {}}}}")
            .Document.ShouldBe("{paths: {'/orders/{id}': {get: {}}}}");
}
