using Newtonsoft.Json;

namespace Intercom.Tests.Serialization;

/// <summary>A request that was stored, in a queue for one, is read as what it was, also where it is one of several forms.</summary>
public class RequestReadingTests
{
    private static readonly IReadOnlyList<TestCaseData> Requests =
    [
        .. new (Type Declared, IntercomModel Request)[]
        {
            (typeof(ManageConversationRequest), new OpenConversationRequest { AdminId = "5" }),
            (typeof(ManageConversationRequest), new CloseConversationRequest { AdminId = "5", Body = "Bye" }),
            (typeof(ManageConversationRequest), new SnoozeConversationRequest
            {
                AdminId = "5",
                SnoozedUntil = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000),
            }),
            (typeof(RedactConversationRequest), new RedactConversationPartRequest { ConversationId = "1", ConversationPartId = "2" }),
            (typeof(RedactConversationRequest), new RedactConversationSourceRequest { ConversationId = "1", SourceId = "2" }),
            (typeof(TagRequest), new CreateOrUpdateTagRequest { Name = "Urgent" }),
            (typeof(TagRequest), new TagCompaniesRequest { Name = "Urgent", Companies = [new TaggedCompany { Id = "1" }] }),
            (typeof(TagRequest), new UntagCompaniesRequest { Name = "Urgent", Companies = [new UntaggedCompany { Id = "1" }] }),
            (typeof(TagRequest), new TagUsersRequest { Name = "Urgent", Users = [new TaggedUser { Id = "1" }] }),
            (typeof(SearchQuery), new SearchFilter { Field = "email", Operator = SearchOperator.Equal, Value = "a@example.com" }),
            (typeof(SearchQuery), new SearchFilter { Field = "role", Operator = SearchOperator.In, Value = new[] { "user", "lead" } }),
            (typeof(SearchQuery), new SearchGroup
            {
                Operator = SearchGroupOperator.And,
                Value = [
                    new SearchFilter { Field = "email", Operator = SearchOperator.Equal, Value = "a" },
                    new SearchGroup { Operator = SearchGroupOperator.Or, Value = [] },
                ],
            }),
        }.Select(pair => new TestCaseData(pair.Declared, pair.Request).SetArgDisplayNames(pair.Request.GetType().Name)),
    ];

    [TestCaseSource(nameof(Requests))]
    public void A_stored_request_is_deserialized_to_its_class(Type declared, IntercomModel request)
    {
        string json = JsonConvert.SerializeObject(request);

        object read = JsonConvert.DeserializeObject(json, declared)!;

        read.Should().BeOfType(request.GetType());
        JsonConvert.SerializeObject(read).Should().Be(json);
    }

    [Test]
    public void A_constant_that_no_variant_has_throws() =>
        FluentActions.Invoking(() => JsonConvert.DeserializeObject<RedactConversationRequest>("""{"type":"none","conversation_id":"1"}"""))
            .Should().Throw<JsonSerializationException>().WithMessage("Expected an object*");

    [Test]
    public void A_single_recipient_is_deserialized_to_a_list_and_serialized_without_it()
    {
        const string json = """{"to":{"type":"user","id":"5"}}""";
        CreateMessageRequest request = JsonConvert.DeserializeObject<CreateMessageRequest>(json)!;

        request.To.Should().ContainSingle().Which.Id.Should().Be("5");
        JsonConvert.SerializeObject(request).Should().Contain("\"to\":{\"type\":\"user\",\"id\":\"5\"}");

        request.To![0].Id = "6";
        JsonConvert.SerializeObject(request).Should().Contain("\"to\":{\"type\":\"user\",\"id\":\"6\"}");

        request.To = [request.To![0]];
        JsonConvert.SerializeObject(request).Should().Contain("\"to\":[{\"type\":\"user\",\"id\":\"6\"}]");
    }

    [TestCase("aGk=", "hi")]
    [TestCase("", "")]
    [TestCase(" aG k=\n", "hi")]
    [TestCase("aGl=", "hi")]
    [TestCase("not base64!", null)]
    public void Bytes_are_deserialized_from_Base64_and_serialized_as_received(string text, string? content)
    {
        string json = JsonConvert.SerializeObject(new Dictionary<string, string>(StringComparer.Ordinal) { ["data"] = text });

        FinAgentAttachment read = JsonConvert.DeserializeObject<FinAgentAttachment>(json)!;

        read.Data.Should().BeEquivalentTo(content is null ? null : System.Text.Encoding.UTF8.GetBytes(content));
        JsonConvert.SerializeObject(read).Should().Be(json);
    }
}
