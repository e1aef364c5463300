using System.Text.Json;
using System.Text.Json.Serialization;
using static Intercom.Tests.Docs.WireSnippets;

namespace Intercom.Tests.Serialization;

/// <summary>Models under System.Text.Json: in ASP.NET Core, caches and queues.</summary>
public partial class SystemTextJsonTests
{
    private const string Json = """
        {"type":"contact","id":"1","role":"user","created_at":1700000000,"has_hard_bounced":"false","custom_attributes":{"plan":"pro","seats":5,"rate":1.50},"new_member":{"a":[1,2]}}
        """;

    private static readonly JsonSerializerOptions Other = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.WriteAsString,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    private static readonly JsonSerializerOptions Deep = new() { MaxDepth = 1000 };

    private static readonly JsonSerializerOptions InSegments = new() { DefaultBufferSize = 1 };

    [Test]
    public void A_model_is_written_as_it_was_read() =>
        Support.JsonText.Parse(JsonSerializer.Serialize(JsonSerializer.Deserialize<Contact>(Json))).ShouldBe(Json);

    [Test]
    public void A_model_has_the_values_that_it_has_under_Newtonsoft_Json()
    {
        Contact contact = JsonSerializer.Deserialize<Contact>(Json)!;

        contact.Role.Should().Be(ContactRole.User);
        contact.CreatedAt.Should().Be(DateTimeOffset.FromUnixTimeSeconds(1_700_000_000));
        contact.HasHardBounced.Should().BeFalse();
        contact.CustomAttributes["seats"].AsInteger().Should().Be(5);
        contact.AdditionalProperties!["new_member"]["a"]![1]!.ToString().Should().Be("2");
    }

    [Test]
    public void Options_of_an_application_do_not_reach_into_models()
    {
        Envelope envelope = new(new UpdateContactRequest { OwnerId = null, SignedUpAt = DateTimeOffset.FromUnixTimeSeconds(5) }, 7);

        JsonSerializer.Serialize(envelope, Other).Should().Be("""{"updateRequest":{"signed_up_at":5,"owner_id":null},"version":"7"}""");
    }

    [Test]
    public void What_was_not_assigned_is_not_written() => JsonSerializer.Serialize(new UpdateContactRequest { Name = "Ada" }).Should().Be("""{"name":"Ada"}""");

    [Test]
    public void A_choice_is_read_as_the_variant_that_it_is() =>
        JsonSerializer.Deserialize<SearchQuery>("""{"operator":"AND","value":[{"field":"email","operator":"=","value":"a@b.c"}]}""")
            .Should().BeOfType<SearchGroup>().Which.Value.Should().ContainSingle().Which.Should().BeOfType<SearchFilter>();

    [Test]
    public void Enums_and_values_are_written_as_they_are_in_JSON()
    {
        Dictionary<ContactRole, AttributeValue> values = new()
        {
            [ContactRole.Lead] = 5,
            [ContactRole.User] = AttributeValue.List("a", true),
            [new ContactRole("new")] = AttributeValue.Null,
        };

        string json = JsonSerializer.Serialize(values);

        json.Should().Be("""{"lead":5,"user":["a",true],"new":null}""");
        JsonSerializer.Deserialize<Dictionary<ContactRole, AttributeValue>>(json).Should().Equal(values);
        JsonSerializer.Serialize(new object[] { (SearchValue)"a", ContactRole.User }).Should().Be("""["a","user"]""");
    }

    [Test]
    public void An_error_says_where_it_is()
    {
        Action reading = () => JsonSerializer.Deserialize<Envelope>("""{"UpdateRequest":{"custom_attributes":{"a":1,"a":2}},"Version":1}""");

        reading.Should().Throw<JsonException>().WithMessage("*'a' occurs twice*custom_attributes.a*")
            .Which.Path.Should().Be("$.UpdateRequest");
    }

    [Test]
    public void More_levels_than_a_model_may_have_are_rejected_whatever_the_options_say()
    {
        string deep = $$"""{"a":{{new string('[', 200)}}{{new string(']', 200)}}}""";
        Action reading = () => JsonSerializer.Deserialize<Contact>(deep, Deep);

        reading.Should().Throw<JsonException>().WithMessage("*128 levels*");
    }

    [Test]
    public void A_context_that_the_compiler_generates_reads_and_writes_models()
    {
        Contact contact = JsonSerializer.Deserialize(Json, Context.Default.Contact)!;

        contact.Role.Should().Be(ContactRole.User);
        JsonSerializer.Serialize(contact, Context.Default.Contact).Should().Be(JsonSerializer.Serialize(contact));
        JsonSerializer.Serialize([contact], Context.Default.IReadOnlyListContact).Should().Be($"[{JsonSerializer.Serialize(contact)}]");
    }

    [Test]
    public void A_class_that_an_application_derives_is_written_with_the_converter_of_models()
    {
        TrackedContact contact = JsonSerializer.Deserialize<TrackedContact>("""{"id":"1","score":7,"other":1}""")!;

        contact.Score.Should().Be(7);
        JsonSerializer.Serialize(contact).Should().Be("""{"score":7,"id":"1","other":1}""");
    }

    [Test]
    public void A_body_in_many_segments_is_read_like_one_in_a_single_one()
    {
        using MemoryStream stream = new(System.Text.Encoding.UTF8.GetBytes(Json));

        Contact contact = JsonSerializer.Deserialize<Contact>(stream, InSegments)!;

        JsonSerializer.Serialize(contact).Should().Be(JsonSerializer.Serialize(JsonSerializer.Deserialize<Contact>(Json)));
    }

    internal sealed record Envelope(UpdateContactRequest UpdateRequest, int Version);

    [JsonSerializable(typeof(Contact))]
    [JsonSerializable(typeof(IReadOnlyList<Contact>))]
    internal sealed partial class Context : JsonSerializerContext;
}
