using Intercom.OpenApi.Document;
using Intercom.OpenApi.Lowering.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Lowering.Steps;

public class ReadChecksTests
{
    [Test]
    public void A_scalar_form_is_an_attribute_with_the_name_that_the_member_has_in_CSharp() =>
        Attributes("{x-scalar-form: image_url, properties: {image_url: {x-csharp-name: ImageUrl}}}")
            .Should().Equal("ScalarForm(nameof(ImageUrl))");

    [Test]
    public void Members_that_a_value_of_another_one_needs_are_an_attribute() =>
        Attributes("{x-checks: [{when: kind, is: \"e\\\"mail\", needs: [subject, kind]}], properties: {kind: {x-csharp-name: Kind}, "
            + "subject: {x-csharp-name: Subject}}}")
            .Should().Equal("RequiredWhen(nameof(Kind), \"e\\\"mail\", nameof(Subject), nameof(Kind))");

    [Test]
    public void A_minimum_is_an_attribute_for_each_member_those_of_the_base_included() =>
        Attributes("{x-checks: [{needs: [options, names], minimum: 2}], x-base: Parent, properties: {options: {x-csharp-name: Options}}}")
            .Should().Equal("MinimumCount(nameof(Options), 2)", "MinimumCount(nameof(Names), 2)");

    [Test]
    public void A_schema_of_which_nothing_is_known_has_no_attributes() =>
        Attributes("{properties: {a: {x-csharp-name: A}}}").Should().BeNull();

    [TestCase("{x-scalar-form: url, properties: {}}", "x-scalar-form of Thing: it has no member url")]
    [TestCase("{x-checks: [{needs: [a], minimum: 2}], properties: {}}", "Thing has no member a")]
    [TestCase("{x-checks: [{when: b, is: c, needs: [a]}], properties: {a: {x-csharp-name: A}}}", "Thing has no member b")]
    public void A_member_that_the_schema_does_not_have_is_an_error_in_a_build_and_has_no_effect_in_an_update(string schema, string reason)
    {
        Failure.Of(() => Attributes(schema)).Should().Contain(reason);
        Lowered.LenientlyBy<ReadChecks>($"schemas: {{Thing: {schema}}}").Schemas["Thing"]!["x-rules"].Should().BeNull();
    }

    [TestCase("{x-scalar-form: [url]}", "x-scalar-form of Thing is no text")]
    [TestCase("{x-checks: {needs: [a]}}", "x-checks is no list")]
    [TestCase("{x-checks: [{minimum: 2}]}", "needs must be there, with when and is, or with minimum")]
    [TestCase("{x-checks: [{needs: [a]}]}", "needs must be there, with when and is, or with minimum")]
    [TestCase("{x-checks: [{needs: [a], when: b}]}", "needs must be there, with when and is, or with minimum")]
    [TestCase("{x-checks: [{needs: [a], when: b, is: c, minimum: 2}]}", "needs must be there, with when and is, or with minimum")]
    [TestCase("{x-checks: [{needs: [a], least: 2}]}", "a member that is not known: least")]
    public void A_malformed_check_is_an_error_even_in_an_update(string schema, string reason) =>
        Failure.Of(() => Lowered.LenientlyBy<ReadChecks>($"schemas: {{Thing: {schema}}}"))
            .Should().Contain("openapi/overlays/21-models.yaml").And.Contain(reason);

    private static IEnumerable<string>? Attributes(string schema)
    {
        ApiDescription description = Lowered.By<ReadChecks>(
            $"schemas: {{Thing: {schema}, Parent: {{properties: {{names: {{x-csharp-name: Names}}}}}}}}");
        return description.Schemas["Thing"]!["x-rules"]?.Select(attribute => (string)attribute!);
    }
}
