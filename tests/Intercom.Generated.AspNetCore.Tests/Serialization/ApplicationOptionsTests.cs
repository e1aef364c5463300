using System.Text.Json;

namespace Intercom.AspNetCore.Tests.Serialization;

/// <summary>Models under the options of an application, which are for the types of the application alone.</summary>
[TestFixtureSource(typeof(ApplicationOptions), nameof(ApplicationOptions.All))]
public class ApplicationOptionsTests(ApplicationOptions application)
{
    [Test]
    public void A_model_has_the_JSON_of_the_API()
    {
        Contact contact = JsonSerializer.Deserialize<Contact>(ContactJson.Text, application.Options)!;

        contact.Role.Should().Be(new ContactRole("partner"));
        contact.CustomAttributes["seats"].AsInteger().Should().Be(5);
        ContactJson.ShouldBeSame(JsonSerializer.Serialize(contact, application.Options), ContactJson.Text);
    }

    [Test]
    public void Models_within_a_type_of_the_application_have_the_JSON_of_the_API()
    {
        string json = JsonSerializer.Serialize(ContactEnvelope.Create(ContactJson.Read()), application.Options);
        ContactEnvelope envelope = JsonSerializer.Deserialize<ContactEnvelope>(json, application.Options)!;

        ContactJson.ShouldBeSame(json, application.EnvelopeJson);
        ContactJson.ShouldBeSame(JsonSerializer.Serialize(envelope, application.Options), application.EnvelopeJson);
    }

    [Test]
    public void Objects_as_which_models_are_declared_have_the_JSON_of_the_API() => ContactJson.ShouldBeSame(
        JsonSerializer.Serialize<object>(new object[] { ContactJson.Read(), ContactRole.Lead }, application.Options),
        $"""[{ContactJson.Text},"lead"]""");
}
