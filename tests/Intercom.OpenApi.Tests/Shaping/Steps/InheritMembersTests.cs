using Intercom.OpenApi.Shaping.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Shaping.Steps;

public class InheritMembersTests
{
    [Test]
    public void A_class_derived_from_the_search_request_has_only_the_members_that_it_adds() =>
        Lowered.By<InheritMembers>("schemas: {search: {x-base: SearchRequest, required: [query, archived], properties: {query: {type: "
            + "object}, pagination: {type: object}, sort: {type: object}, archived: {type: boolean}}}}")
            .Schemas["search"].ShouldBe("{x-base: SearchRequest, required: [archived], properties: {archived: {type: boolean}}}");

    [Test]
    public void A_class_with_another_base_keeps_its_members()
    {
        const string Search = "{x-base: Order, required: [query], properties: {query: {type: object}}}";

        Lowered.By<InheritMembers>($"schemas: {{search: {Search}}}").Schemas["search"].ShouldBe(Search);
    }
}
