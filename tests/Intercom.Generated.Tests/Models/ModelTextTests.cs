using System.Reflection;
using System.Text.Json.Serialization;
using Newtonsoft.Json;

namespace Intercom.Tests.Models;

/// <summary>Models print themselves for debuggers and failed tests, and are made without JSON by tests of applications.</summary>
public class ModelTextTests
{
    private static IEnumerable<Type> ResponseModels => Surface.ResponseModels;

    [Test]
    public void The_text_of_a_model_has_class_and_properties() =>
        new Contact { Id = "1", Name = "Ada" }.ToString().Should().Be("""Contact {"id":"1","name":"Ada"}""");

    [Test]
    public void Secrets_are_redacted_at_every_depth()
    {
        Contact contact = JsonConvert.DeserializeObject<Contact>(
            """{"id":"1","access_token":"t0p","custom_attributes":{"Api_Key":["k1"],"plan":"pro"},"nested":{"client_secret":"""
            + """{"value":"s3"}},"no_token":null}""")!;

        contact.ToString().Should()
            .NotContainAny("t0p", "k1", "s3").And.Contain("[redacted]").And.Contain("pro").And.Contain("\"no_token\":null");
        JsonConvert.SerializeObject(contact).Should().Contain("t0p", "the model itself is unchanged");
    }

    [Test]
    public void Long_values_and_long_models_are_shortened()
    {
        string attachment = new AttachmentFile { Name = "a", Data = new string('A', 10_000) }.ToString();

        attachment.Length.Should().BeLessThan(300);
        attachment.Should().Contain("AAA...");
        new ContactList { Data = [.. Enumerable.Range(0, 1000).Select(number => new Contact { Id = $"{number}" })] }.ToString().Length
            .Should().BeLessThan(2_010);
    }

    [TestCaseSource(nameof(ResponseModels))]
    public void A_response_can_be_created_without_JSON(Type model)
    {
        object made = Activator.CreateInstance(model)!;

        foreach (PropertyInfo property in model.GetProperties().Where(property => property.IsDefined(typeof(JsonPropertyNameAttribute))))
        {
            property.SetMethod!.IsPublic.Should().BeTrue("{0} is set by tests of applications", property.Name);
            property.SetValue(made, TestData.Value(property.PropertyType));
        }

        made.ToString().Should().StartWith(model.Name);
    }
}
