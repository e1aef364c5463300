using System.Net;

namespace Intercom.Tests.Http;

/// <summary>A successful response of another kind than the operation returns is an exception, and no empty model.</summary>
public class ResponseKindTests
{
    private const string ErrorList =
        """{"type":"error.list","request_id":"r1","errors":[{"code":"not_found","message":"No such contact"}]}""";

    private static IEnumerable<TestCaseData> AnyOperation =>
    [
        Case("a contact", client => client.Contacts.GetAsync("1")),
        Case("a page", client => client.Contacts.ListAsync()),
        Case("a whole list", client => client.Contacts.ListAllAsync().ToListAsync().AsTask()),
        Case("tags", client => client.Tags.ListAsync()),
        Case("nothing", client => client.Tags.DeleteAsync("1")),
        Case("a model with errors of its own", client => client.FinAgent.StartConversationAsync(Fin)),
    ];

    private static StartFinConversationRequest Fin => new()
    {
        ConversationId = "1",
        Message = new FinAgentMessage { Author = FinAgentMessageAuthor.User, Body = "Hi", Timestamp = DateTimeOffset.UtcNow },
        User = new FinAgentUser { Id = "1" },
    };

    [TestCaseSource(nameof(AnyOperation))]
    public async Task A_list_of_errors_with_status_200_throws_an_API_exception(string returned, Func<IIntercomClient, Task> call)
    {
        using FakeIntercom intercom = FakeIntercom.Responding(ErrorList);

        IntercomApiException exception = (await intercom.Client.Awaiting(call).Should().ThrowAsync<IntercomApiException>(returned)).Which;

        exception.StatusCode.Should().Be(HttpStatusCode.OK);
        exception.HasCode("not_found").Should().BeTrue();
        exception.RequestId.Should().Be("r1");
        exception.IsTransient.Should().BeFalse();
    }

    [TestCase("""{"type":"list","data":[{"type":"contact","id":"1"}]}""")]
    [TestCase("""{"type":"list","data":[],"total_count":0}""")]
    [TestCase("""{"type":"contact.list","contacts":[{"type":"contact","id":"1"}]}""")]
    [TestCase("""[{"type":"contact","id":"1"}]""")]
    public async Task A_list_instead_of_an_object_throws(string json)
    {
        using FakeIntercom intercom = FakeIntercom.Responding(json);

        (await intercom.Client.Awaiting(client => client.Contacts.GetAsync("1"))
            .Should().ThrowAsync<IntercomSerializationException>()).Which.Operation.Should().Be("Contacts.Get");
    }

    [TestCase("""{"type":"contact","id":"1"}""")]
    [TestCase("""{"type":"contact","id":"1","tags":{"type":"list","data":[]}}""")]
    [TestCase("""{"id":"1","name":"Ada"}""")]
    public async Task An_object_instead_of_a_list_throws(string json)
    {
        using FakeIntercom intercom = FakeIntercom.Responding(json);

        await intercom.Client.Awaiting(client => client.Contacts.ListAsync())
            .Should().ThrowAsync<IntercomSerializationException>().WithMessage("*single object*");
        await intercom.Client.Awaiting(client => client.Tags.ListAsync())
            .Should().ThrowAsync<IntercomSerializationException>().WithMessage("*single object*");
    }

    [TestCase("{}")]
    [TestCase("""{"type":"list"}""")]
    [TestCase("""{"type":"list","data":[],"id":"1"}""")]
    [TestCase("""{"type":"list","total_count":0}""")]
    public async Task An_empty_list_is_read(string json)
    {
        using FakeIntercom intercom = FakeIntercom.Responding(json);

        (await intercom.Client.Contacts.ListAsync()).Data.Should().BeEmpty();
    }

    [TestCase("{}")]
    [TestCase("""{"type":"contact","more":[1]}""")]
    public async Task An_object_without_identifier_is_read(string json)
    {
        using FakeIntercom intercom = FakeIntercom.Responding(json);

        (await intercom.Client.Contacts.GetAsync("1")).Id.Should().BeNull();
    }

    [TestCase("[{}]", "application/json")]
    [TestCase("[]", "application/json")]
    [TestCase(" [ { } ]\n", "text/plain")]
    [TestCase("", "text/plain")]
    public async Task A_phone_call_without_a_transcript_returns_null_and_writes_no_file(string body, string mediaType)
    {
        using TemporaryFolder folder = new();
        using MemoryStream copy = new();
        using FakeIntercom intercom = FakeIntercom.Responding(body, mediaType: mediaType);

        (await intercom.Client.Calls.GetTranscriptAsync("1")).Should().BeNull();
        (await intercom.Client.Calls.SaveTranscriptAsync("1", folder.PathOf("call.txt"))).Should().BeFalse();
        (await intercom.Client.Calls.SaveTranscriptAsync("1", copy)).Should().BeFalse();

        folder.Names.Should().BeEmpty();
        copy.Length.Should().Be(0);
    }

    private static TestCaseData Case(string returned, Func<IIntercomClient, Task> call) =>
        new TestCaseData(returned, call).SetArgDisplayNames(returned);
}
