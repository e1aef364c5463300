using System.Reflection;
using Newtonsoft.Json;

namespace Intercom.Tests.Models;

public class PresentPropertyTests
{
    private static readonly NullabilityInfoContext Nullability = new();

    [TestCase(typeof(Contact), nameof(Contact.Id), NullabilityState.NotNull)]
    [TestCase(typeof(Conversation), nameof(Conversation.Id), NullabilityState.NotNull)]
    [TestCase(typeof(DataExport), nameof(DataExport.JobIdentifier), NullabilityState.NotNull)]
    [TestCase(typeof(Contact), nameof(Contact.ExternalId), NullabilityState.Nullable)]
    [TestCase(typeof(DataAttribute), nameof(DataAttribute.Id), NullabilityState.Nullable)]
    public void An_identifier_that_every_response_has_is_not_annotated_as_nullable(Type type, string property, NullabilityState expected) =>
        Nullability.Create(type.GetProperty(property)!).ReadState.Should().Be(expected);

    [TestCase("{}")]
    [TestCase("""{"id":null}""")]
    public async Task A_response_without_its_identifier_is_read_and_written_again_as_it_is(string body)
    {
        Contact contact = await FakeIntercom.ReadContactAsync(body);

        contact.Id.Should().BeNull();
        JsonConvert.SerializeObject(contact).Should().Be(body);
    }
}
