using System.Net;

namespace Intercom.AspNetCore.Tests.Serialization;

/// <summary>Models as request bodies and responses of an ASP.NET Core application, with its default options.</summary>
public class ModelSerializationTests
{
    [Test]
    public async Task A_model_that_an_application_receives_and_returns_has_the_JSON_of_the_API([Values] ModelFramework framework)
    {
        await using ModelApplication application = await ModelApplication.StartAsync(framework);

        (HttpStatusCode status, string body) = await application.PostAsync(ModelApplication.Contacts, ContactJson.Text);

        status.Should().Be(HttpStatusCode.OK, body);
        string expected = ContactJson.Text.Replace("\"role\"", "\"name\":\"partner, 5 seats, 2023\",\"role\"", StringComparison.Ordinal);
        ContactJson.ShouldBeSame(body, expected);
    }

    [Test]
    public async Task Models_within_a_type_of_the_application_have_the_JSON_of_the_API([Values] ModelFramework framework)
    {
        await using ModelApplication application = await ModelApplication.StartAsync(framework);

        (HttpStatusCode status, string body) = await application.PostAsync(ModelApplication.Envelopes, ContactJson.Text);

        status.Should().Be(HttpStatusCode.OK, body);
        ContactJson.ShouldBeSame(
            body,
            $$"""{"updateRequest":{"name":"Ada","owner_id":null},"knownContacts":[{{ContactJson.Text}}],"role":"lead","totalCount":7}""");
    }

    [TestCase("""{"operator":"AND","value":[{"field":"email","operator":"=","value":"a@b.c"}]}""", nameof(SearchGroup))]
    [TestCase("""{"field":"email","operator":"=","value":"a@b.c"}""", nameof(SearchFilter))]
    public async Task A_choice_is_deserialized_as_its_variant(string json, string variant)
    {
        foreach (ModelFramework framework in Enum.GetValues<ModelFramework>())
        {
            await using ModelApplication application = await ModelApplication.StartAsync(framework);

            (await application.PostAsync(ModelApplication.Searches, json)).Should().Be((HttpStatusCode.OK, variant));
        }
    }

    [TestCase("""{"custom_attributes":{"a":1,"a":2}}""")]
    [TestCase("""{"id":"1" """)]
    [TestCase("""["1"]""")]
    public async Task JSON_that_no_model_can_hold_is_rejected_with_400(string json)
    {
        foreach (ModelFramework framework in Enum.GetValues<ModelFramework>())
        {
            await using ModelApplication application = await ModelApplication.StartAsync(framework);

            (await application.PostAsync(ModelApplication.Contacts, json)).Status.Should().Be(HttpStatusCode.BadRequest, $"{framework}");
        }
    }
}
