using Intercom.OpenApi.Description;
using Intercom.OpenApi.Lowering.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Lowering.Steps;

public class AddStandInsTests
{
    [Test]
    public void An_object_without_members_gets_one_that_no_template_writes()
    {
        ApiDescription lowered = Lowered.By<AddStandIns>("""
            schemas:
              anything: {type: object, properties: {}}
            """);

        lowered.Schemas["anything"].ShouldBe("{type: object, properties: {stand_in: {type: string, x-stand-in: true}}}");
    }

    [Test]
    public void An_object_with_members_and_an_enumeration_stay_as_they_are()
    {
        ApiDescription lowered = Lowered.By<AddStandIns>("""
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
