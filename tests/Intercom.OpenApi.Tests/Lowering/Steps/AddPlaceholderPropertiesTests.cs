using Intercom.OpenApi.Document;
using Intercom.OpenApi.Lowering.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Lowering.Steps;

public class AddPlaceholderPropertiesTests
{
    [Test]
    public void An_object_without_members_gets_one_that_no_template_writes()
    {
        ApiDescription lowered = Lowered.By<AddPlaceholderProperties>("""
            schemas:
              anything: {type: object, properties: {}}
            """);

        lowered.Schemas["anything"].ShouldBe("{type: object, properties: {placeholder: {type: string, x-placeholder: true}}}");
    }

    [Test]
    public void An_object_with_members_and_an_enumeration_stay_as_they_are()
    {
        ApiDescription lowered = Lowered.By<AddPlaceholderProperties>("""
            schemas:
              order: {type: object, properties: {id: {type: string}}}
              colour: {type: string, enum: [red]}
            """);

        lowered.Schemas.ShouldBe("""
            order: {type: object, properties: {id: {type: string}}}
            colour: {type: string, enum: [red]}
            """);
    }
}
