namespace Intercom.Tests.Shortcuts;

/// <summary>Frequent requests about conversations and tickets take a few arguments.</summary>
public class ReplyShortcutTests
{
    private static readonly DateTimeOffset Later = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000);

    private static readonly AttachmentFile File = new() { Name = "a.txt", ContentType = "text/plain", Data = "SGk=" };

    private static IEnumerable<TestCaseData> Shortcuts =>
    [
        Case(
            "POST /conversations/1/parts",
            """{"message_type":"close","type":"admin","admin_id":"5"}""",
            client => client.Conversations.CloseAsync("1", "5")),
        Case(
            "POST /conversations/1/parts",
            """{"message_type":"close","type":"admin","admin_id":"5","body":"Bye"}""",
            client => client.Conversations.CloseAsync("1", "5", "Bye")),
        Case(
            "POST /conversations/1/parts",
            """{"message_type":"open","admin_id":"5"}""",
            client => client.Conversations.OpenAsync("1", "5")),
        Case(
            "POST /conversations/1/parts",
            """{"message_type":"snoozed","admin_id":"5","snoozed_until":1700000000}""",
            client => client.Conversations.SnoozeAsync("1", "5", Later)),
        Case(
            "POST /conversations/1/parts",
            """{"message_type":"assignment","type":"team","admin_id":"5","assignee_id":"6"}""",
            client => client.Conversations.AssignAsync("1", "5", "6", AssigneeType.Team)),
        Case(
            "POST /conversations/1/reply",
            """{"message_type":"comment","type":"admin","admin_id":"5","body":"Hi"}""",
            client => client.Conversations.ReplyAsAdminAsync("1", "5", "Hi")),
        Case(
            "POST /conversations/1/reply",
            """{"message_type":"note","type":"admin","admin_id":"5","body":"Hi","attachment_files":"""
            + """[{"name":"a.txt","content_type":"text/plain","data":"SGk="}]}""",
            client => client.Conversations.AddNoteAsync("1", "5", "Hi", [File])),
        Case(
            "POST /conversations/1/reply",
            """{"message_type":"comment","type":"user","intercom_user_id":"c1","body":"Hi"}""",
            client => client.Conversations.ReplyAsContactAsync("1", "c1", "Hi")),
        Case(
            "POST /tickets/1/reply",
            """{"message_type":"comment","type":"admin","admin_id":"5","body":"Hi"}""",
            client => client.Tickets.ReplyAsAdminAsync("1", "5", "Hi")),
        Case(
            "POST /tickets/1/reply",
            """{"message_type":"note","type":"admin","admin_id":"5","body":"Hi"}""",
            client => client.Tickets.AddNoteAsync("1", "5", "Hi")),
        Case(
            "POST /tickets/1/reply",
            """{"message_type":"comment","type":"user","intercom_user_id":"c1","body":"Hi"}""",
            client => client.Tickets.ReplyAsContactAsync("1", "c1", "Hi")),
    ];

    [TestCaseSource(nameof(Shortcuts))]
    public async Task A_shortcut_sends_the_request_of_its_operation(string request, string body, Func<IIntercomClient, Task> send)
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}");

        await send(intercom.Client);

        $"{intercom.OnlySent.Method} {intercom.OnlySent.Path}".Should().Be(request);
        JsonText.Parse(intercom.OnlySent.Body!).ShouldBe(body);
    }

    [Test]
    public async Task A_shortcut_rejects_what_its_operation_rejects()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}");

        await intercom.Client.Awaiting(client => client.Conversations.CloseAsync(string.Empty, "5"))
            .Should().ThrowAsync<ArgumentException>().WithParameterName("conversationId");
        await intercom.Client.Awaiting(client => client.Conversations.CloseAsync("1", null!))
            .Should().ThrowAsync<ArgumentException>().WithMessage("*AdminId*");
        await FluentActions.Awaiting(() => ((IConversationsClient)null!).CloseAsync("1", "5"))
            .Should().ThrowAsync<ArgumentNullException>().WithParameterName("client");

        intercom.Sent.Should().BeEmpty();
    }

    [Test]
    public async Task A_shortcut_passes_on_the_options_of_its_request()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}");

        await intercom.Client.Conversations.CloseAsync("1", "5", options: new RequestOptions { ApiVersion = "2.16" });

        intercom.OnlySent.Header("Intercom-Version").Should().Be("2.16");
    }

    private static TestCaseData Case(string request, string body, Func<IIntercomClient, Task> send) =>
        new TestCaseData(request, body, send).SetArgDisplayNames(request, body);
}
