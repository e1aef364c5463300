namespace Intercom.Tests.Requests;

/// <summary>Conditions between properties are validated before anything is sent, and the exception names what is missing.</summary>
public class RequestCheckTests
{
    private static readonly MessageSender Sender = new() { Type = MessageSenderType.Admin, Id = "1" };
    private static readonly Recipient Recipient = new() { Type = ContactType.User, Id = "2" };

    private static IEnumerable<TestCaseData> Incomplete =>
    [
        Case("Email, ExternalId, Role", client => client.Contacts.CreateAsync(new CreateContactRequest { Name = "Ada" })),
        Case("Id, UserId, Email", client => client.DataEvents.CreateAsync(new CreateDataEventRequest { EventName = "placed-order" })),
        Case("Id, UserId", client => client.Visitors.UpdateAsync(new UpdateVisitorRequest { Name = "Ada" })),
        Case("Id, UserId, Email", client => client.Visitors.ConvertAsync(new ConvertVisitorRequest
        {
            Type = ContactType.User,
            User = new ConvertVisitorRequestUser { Id = "1" },
            Visitor = new ConvertVisitorRequestVisitor(),
        })),
        Case(
            "Id, CompanyId",
            client => client.Tags.CreateOrUpdateAsync(
                new TagCompaniesRequest { Name = "Urgent", Companies = [new TaggedCompany { Id = "1" }, new TaggedCompany()] })),
        Case(
            "Id, CompanyId",
            client => client.Tags.CreateOrUpdateAsync(new UntagCompaniesRequest { Name = "Urgent", Companies = [new UntaggedCompany()] })),
        Case("TagUsersRequest.Users", client => client.Tags.CreateOrUpdateAsync(new TagUsersRequest { Name = "Urgent", Users = null! })),
        Case(
            "CreateMessageRequest.To",
            client => client.Messages.CreateAsync(
                new CreateMessageRequest { MessageType = OutboundMessageType.InApp, Body = "Hi", From = Sender })),
        Case(
            "CreateMessageRequest.To",
            client => client.Messages.CreateAsync(new CreateMessageRequest { MessageType = OutboundMessageType.InApp, Body = "Hi" })),
        Case(
            "CreateMessageRequest.Body",
            client => client.Messages.CreateAsync(
                new CreateMessageRequest { From = new MessageSender { Type = MessageSenderType.Lead, Id = "c1" } })),
        Case(
            "Id, UserId, Email",
            client => client.Messages.CreateAsync(
                new CreateMessageRequest { Body = "Hi", From = new MessageSender { Type = MessageSenderType.User } })),
        Case(
            "IntercomUserId, UserId, Email",
            client => client.Conversations.ReplyAsync(
                "1", new ContactQuickReplyConversationRequest { ReplyOptions = [new QuickReplyOption { Text = "Yes", Uuid = "u" }] })),
        Case("userId, intercomUserId, email", client => client.DataEvents.ListAsync()),
        Case("userId, intercomUserId, email", client => client.DataEvents.ListAsync(email: string.Empty)),
        Case("userId, intercomUserId, email", client => client.DataEvents.ListAllAsync().ToListAsync().AsTask()),
        Case("CreateMessageRequest.Subject", client => client.Messages.CreateAsync(
            new CreateMessageRequest
            {
                MessageType = OutboundMessageType.Email,
                Template = "plain",
                Body = "Hi",
                From = Sender,
                To = [Recipient],
            })),
        Case("CreateMessageRequest.Template", client => client.Messages.CreateAsync(
            new CreateMessageRequest
            {
                MessageType = OutboundMessageType.Email,
                Subject = "Hi",
                Body = "Hi",
                From = Sender,
                To = [Recipient],
            })),
        Case("CreateMessageRequest.Body", client => client.Messages.CreateAsync(
            new CreateMessageRequest { MessageType = OutboundMessageType.InApp, From = Sender, To = [Recipient] })),
        Case("CreateListDataAttributeRequest.Options requires at least 2", client => client.DataAttributes.CreateAsync(
            new CreateListDataAttributeRequest
            {
                Name = "size",
                Model = DataAttributeModel.Contact,
                Options = [new DataAttributeOption { Value = "S" }],
            })),
        Case("DataAttributeOption.Value", client => client.DataAttributes.CreateAsync(new CreateListDataAttributeRequest
        {
            Name = "size",
            Model = DataAttributeModel.Contact,
            Options = [new DataAttributeOption { Value = "S" }, new DataAttributeOption { Value = null! }],
        })),
        Case(
            "CloseConversationRequest.AdminId",
            client => client.Conversations.ManageAsync("1", new CloseConversationRequest { AdminId = null! })),
    ];

    private static IEnumerable<TestCaseData> Complete =>
    [
        Case("in-app messages need no subject", client => client.Messages.CreateAsync(
            new CreateMessageRequest { MessageType = OutboundMessageType.InApp, Body = "Hi", From = Sender, To = [Recipient] })),
        Case("a message from a template has no body", client => client.Messages.CreateAsync(
            new CreateMessageRequest { MessageType = "whatsapp", Template = "keep_live", From = Sender, To = [new Recipient()] })),
        Case("events of a user", client => client.DataEvents.ListAsync(userId: "u1")),
        Case("a lead by role alone", client => client.Contacts.CreateAsync(new CreateContactRequest { Role = ContactRole.Lead })),
        Case(
            "an event by email",
            client => client.DataEvents.CreateAsync(new CreateDataEventRequest { EventName = "placed-order", Email = "a@example.com" })),
    ];

    [TestCaseSource(nameof(Incomplete))]
    public async Task A_missing_value_is_rejected_by_name_and_nothing_is_sent(string missing, Func<IIntercomClient, Task> call)
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}");

        await intercom.Client.Awaiting(call).Should().ThrowAsync<ArgumentException>().WithMessage($"*{missing}*");

        intercom.Sent.Should().BeEmpty();
    }

    [TestCaseSource(nameof(Complete))]
    public async Task A_complete_request_is_sent(string reason, Func<IIntercomClient, Task> call)
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}");

        await call(intercom.Client);

        intercom.Sent.Should().ContainSingle(reason);
    }

    [Test]
    public async Task An_event_without_a_time_is_sent_with_the_current_time_and_not_changed()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}");
        CreateDataEventRequest request = new() { EventName = "placed-order", Id = "1" };
        long before = DateTimeOffset.UtcNow.ToUnixTimeSeconds();

        await intercom.Client.DataEvents.CreateAsync(request);

        long sent = JsonText.Parse(intercom.OnlySent.Body!).Value<long>("created_at");
        sent.Should().BeInRange(before, DateTimeOffset.UtcNow.ToUnixTimeSeconds());
        request.CreatedAt.Should().BeNull();
    }

    [Test]
    public async Task An_event_with_a_time_is_sent_with_that_time()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}");

        await intercom.Client.DataEvents.CreateAsync(
            new CreateDataEventRequest { EventName = "placed-order", Id = "1", CreatedAt = DateTimeOffset.FromUnixTimeSeconds(5) });

        JsonText.Parse(intercom.OnlySent.Body!).Value<long>("created_at").Should().Be(5);
    }

    private static TestCaseData Case(string missing, Func<IIntercomClient, Task> call) =>
        new TestCaseData(missing, call).SetArgDisplayNames(missing);
}
