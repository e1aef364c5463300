using Newtonsoft.Json;

namespace Intercom.Tests.Serialization;

/// <summary>However deep a body is nested, the stack holds: beyond a limit it is rejected.</summary>
public class DeepNestingTests
{
    [TestCase("{\"unknown_member\":", "{}", "}", 100)]
    [TestCase("[", "", "]", 100)]
    public async Task A_hundred_levels_are_deserialized_and_serialized(string open, string middle, string close, int depth)
    {
        string body = $$"""{"unknown_member":{{Nest(open, middle, close, depth)}}}""";

        JsonConvert.SerializeObject(await FakeIntercom.ReadContactAsync(body)).Should().Be(body);
    }

    // A member that holds its own kind, a member of an unexpected type, a value of an attribute, a member of an item.
    [TestCase("{\"tags\":", "{}", "}", "tags.tags.")]
    [TestCase("{\"created_at\":", "1", "}", "created_at.created_at.")]
    [TestCase("{\"custom_attributes\":", "{}", "}", "custom_attributes.custom_attributes.")]
    [TestCase("{\"tags\":{\"data\":[", "", "]}}", "tags.data[0].tags.data[0].")]
    public async Task Ten_thousand_levels_are_rejected(string open, string middle, string close, string path)
    {
        using FakeIntercom intercom = FakeIntercom.Responding(Nest(open, middle, close, 10_000));

        (await intercom.Client.Invoking(client => client.Contacts.GetAsync("1")).Should().ThrowAsync<IntercomSerializationException>())
            .Which.Path.Should().StartWith(path);
    }

    [TestCase(typeof(SearchQuery))]
    [TestCase(typeof(SearchGroup))]
    public void Nested_groups_of_filters_are_deserialized_up_to_the_maximum_depth(Type type)
    {
        string few = Nest("{\"operator\":\"AND\",\"value\":[", "{\"field\":\"name\",\"operator\":\"=\",\"value\":\"Ada\"}", "]}", 20);
        string many = Nest("{\"operator\":\"AND\",\"value\":[", "{\"field\":\"name\",\"operator\":\"=\",\"value\":\"Ada\"}", "]}", 10_000);

        JsonConvert.SerializeObject(JsonConvert.DeserializeObject(few, type)).Should().Be(few);
        FluentActions.Invoking(() => JsonConvert.DeserializeObject(many, type)).Should().Throw<JsonException>();
    }

    // An application that lifts the limit of Newtonsoft.Json lifts it for its own types.
    [TestCase("{\"unknown_member\":", "1", "}")]
    [TestCase("{\"tags\":", "{}", "}")]
    public void Settings_without_a_maximum_depth_do_not_change_that_of_models(string open, string middle, string close)
    {
        JsonSerializerSettings settings = new() { MaxDepth = null };

        FluentActions.Invoking(() => JsonConvert.DeserializeObject<Contact>(Nest(open, middle, close, 100_000), settings))
            .Should().Throw<JsonException>();
    }

    private static string Nest(string open, string middle, string close, int depth) =>
        string.Concat(Enumerable.Repeat(open, depth)) + middle + string.Concat(Enumerable.Repeat(close, depth));
}
