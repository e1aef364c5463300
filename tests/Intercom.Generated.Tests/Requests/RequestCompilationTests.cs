namespace Intercom.Tests.Requests;

/// <summary>Every form of a request can be written, and what does not belong together does not compile.</summary>
public class RequestCompilationTests
{
    private const string NoSuchMember = "CS0117";
    private const string ReadOnly = "CS0200";
    private const string Abstract = "CS0144";
    private const string Missing = "CS9035";
    private const string WrongType = "CS0029";
    private const string NeedsCast = "CS0266";

    [TestCase(
        "ReplyConversationRequest",
        "new AdminReplyConversationRequest { MessageType = AdminReplyType.Comment, AdminId = \"1\", Body = \"Hi\" }")]
    [TestCase(
        "ReplyConversationRequest",
        "new AdminReplyConversationRequest { MessageType = AdminReplyType.Note, AdminId = \"1\", AttachmentUrls = "
        + "[\"https://example.com/a.png\"] }")]
    [TestCase("ReplyConversationRequest", "new ContactReplyConversationByIntercomUserIdRequest { IntercomUserId = \"1\", Body = \"Hi\" }")]
    [TestCase("ReplyConversationRequest", "new ContactReplyConversationByUserIdRequest { UserId = \"1\", Body = \"Hi\" }")]
    [TestCase("ReplyConversationRequest", "new ContactReplyConversationByEmailRequest { Email = \"a@example.com\", Body = \"Hi\" }")]
    [TestCase("ReplyTicketRequest", "new AdminReplyTicketRequest { MessageType = AdminReplyType.Note, AdminId = \"1\", Body = \"Hi\" }")]
    [TestCase("ReplyTicketRequest", "new ContactReplyTicketByIntercomUserIdRequest { IntercomUserId = \"1\", Body = \"Hi\" }")]
    [TestCase("ReplyTicketRequest", "new ContactReplyTicketByUserIdRequest { UserId = \"1\", Body = \"Hi\" }")]
    [TestCase("ReplyTicketRequest", "new ContactReplyTicketByEmailRequest { Email = \"a@example.com\", Body = \"Hi\" }")]
    [TestCase("ManageConversationRequest", "new CloseConversationRequest { AdminId = \"1\", Body = \"Bye\" }")]
    [TestCase("ManageConversationRequest", "new OpenConversationRequest { AdminId = \"1\" }")]
    [TestCase("ManageConversationRequest", "new SnoozeConversationRequest { AdminId = \"1\", SnoozedUntil = DateTimeOffset.UtcNow }")]
    [TestCase(
        "ManageConversationRequest", "new AssignConversationRequest { AdminId = \"1\", AssigneeId = \"2\", Type = AssigneeType.Team }")]
    [TestCase("TagRequest", "new CreateOrUpdateTagRequest { Name = \"Urgent\" }")]
    [TestCase("TagRequest", "new CreateOrUpdateTagRequest { Name = \"Urgent\", Id = \"1\" }")]
    [TestCase(
        "TagRequest",
        "new TagCompaniesRequest { Name = \"Urgent\", Companies = [new TaggedCompany { Id = \"1\" }, new TaggedCompany { CompanyId = "
        + "\"a\" }] }")]
    [TestCase("TagRequest", "new UntagCompaniesRequest { Name = \"Urgent\", Companies = [new UntaggedCompany { CompanyId = \"a\" }] }")]
    [TestCase("TagRequest", "new TagUsersRequest { Name = \"Urgent\", Users = [new TaggedUser { Id = \"1\" }] }")]
    [TestCase("RedactConversationRequest", "new RedactConversationPartRequest { ConversationId = \"1\", ConversationPartId = \"2\" }")]
    [TestCase("RedactConversationRequest", "new RedactConversationSourceRequest { ConversationId = \"1\", SourceId = \"2\" }")]
    [TestCase("SearchQuery", "new SearchFilter { Field = \"email\", Operator = SearchOperator.Equal, Value = \"a@example.com\" }")]
    [TestCase("SearchQuery", "new SearchFilter { Field = \"open\", Operator = SearchOperator.Equal, Value = true }")]
    [TestCase("SearchQuery", "new SearchFilter { Field = \"owner_id\", Operator = SearchOperator.GreaterThan, Value = 5 }")]
    [TestCase(
        "SearchQuery", "new SearchFilter { Field = \"created_at\", Operator = SearchOperator.GreaterThan, Value = DateTimeOffset.UtcNow }")]
    [TestCase("SearchQuery", "new SearchFilter { Field = \"custom_attributes.score\", Operator = SearchOperator.Equal, Value = 1.5 }")]
    [TestCase("SearchQuery", "new SearchFilter { Field = \"role\", Operator = SearchOperator.In, Value = new[] { \"user\", \"lead\" } }")]
    [TestCase("SearchQuery", "new SearchFilter { Field = \"tag_id\", Operator = SearchOperator.In, Value = new long[] { 1, 2 } }")]
    [TestCase("SearchQuery", "new SearchFilter { Field = \"phone\", Operator = SearchOperator.Equal, Value = null }")]
    [TestCase(
        "SearchQuery",
        "new SearchGroup { Operator = SearchGroupOperator.Or, Value = [new SearchGroup { Operator = SearchGroupOperator.And, Value = [new "
        + "SearchFilter { Field = \"id\", Operator = SearchOperator.NotEqual, Value = \"1\" }] }] }")]
    [TestCase(
        "CreateMessageRequest",
        "new CreateMessageRequest { MessageType = OutboundMessageType.InApp, Body = \"Hi\", From = new MessageSender { Type = "
        + "MessageSenderType.Admin, Id = \"1\" }, To = [new Recipient { Type = ContactType.User, Id = \"2\" }] }")]
    [TestCase(
        "CreateMessageRequest",
        "new CreateMessageRequest { MessageType = OutboundMessageType.Email, Subject = \"S\", Template = \"plain\", Body = \"Hi\", From = "
        + "new MessageSender { Type = MessageSenderType.Admin, Id = \"1\" }, To = [new Recipient { Type = ContactType.Lead, Id = \"2\" "
        + "}], Cc = [], Bcc = [] }")]
    [TestCase(
        "CreateMessageRequest",
        "new CreateMessageRequest { Body = \"Hi\", From = new MessageSender { Type = MessageSenderType.User, UserId = \"1\" }, Referer = "
        + "\"https://example.com\" }")]
    [TestCase(
        "ReplyConversationRequest",
        "new ContactQuickReplyConversationRequest { UserId = \"1\", ReplyOptions = [new QuickReplyOption { Text = \"Yes\", Uuid = \"u\" "
        + "}] }")]
    [TestCase(
        "ReplyTicketRequest",
        "new ContactQuickReplyTicketRequest { Email = \"a@example.com\", ReplyOptions = [new QuickReplyOption { Text = \"Yes\", Uuid = "
        + "\"u\" }] }")]
    [TestCase("CreateDataEventRequest", "new CreateDataEventRequest { EventName = \"placed-order\", Id = \"1\" }")]
    [TestCase("CreateDataEventRequest", "new CreateDataEventRequest { EventName = \"placed-order\", UserId = \"1\" }")]
    [TestCase(
        "CreateDataEventRequest",
        "new CreateDataEventRequest { EventName = \"placed-order\", Email = \"a@example.com\", CreatedAt = DateTimeOffset.UtcNow }")]
    [TestCase("CreateContactRequest", "new CreateContactRequest { Email = \"a@example.com\" }")]
    [TestCase("CreateContactRequest", "new CreateContactRequest { ExternalId = \"1\" }")]
    [TestCase("CreateContactRequest", "new CreateContactRequest { Role = ContactRole.Lead }")]
    [TestCase(
        "CreateDataAttributeRequest",
        "new CreateListDataAttributeRequest { Name = \"size\", Model = DataAttributeModel.Contact, Options = [new DataAttributeOption { "
        + "Value = \"S\" }, new DataAttributeOption { Value = \"M\" }] }")]
    [TestCase(
        "CreateDataAttributeRequest",
        "new CreateScalarDataAttributeRequest { Name = \"size\", Model = DataAttributeModel.Company, DataType = ScalarDataType.Integer }")]
    [TestCase("UpdateVisitorRequest", "new UpdateVisitorRequest { UserId = \"1\", Name = \"Ada\" }")]
    [TestCase(
        "ConvertVisitorRequest",
        "new ConvertVisitorRequest { Type = ContactType.User, User = new ConvertVisitorRequestUser { Id = \"1\" }, Visitor = new "
        + "ConvertVisitorRequestVisitor { UserId = \"2\" } }")]
    [TestCase("AttributeValue", "DateTime.UtcNow")]
    [TestCase("AttributeValue", "Guid.NewGuid()")]
    [TestCase("AttributeValue", "new[] { \"a\", \"b\" }")]
    [TestCase("AttributeValue", "(int?)5")]
    [TestCase("TicketContact", "new TicketContactById { Id = \"1\" }")]
    [TestCase("TicketContact", "new TicketContactByExternalId { ExternalId = \"1\" }")]
    [TestCase("TicketContact", "new TicketContactByEmail { Email = \"a@example.com\" }")]
    public void Every_valid_combination_compiles(string type, string expression) => Compiler.Errors(type, expression).Should().BeEmpty();

    [TestCase(
        Missing, "ReplyConversationRequest", "new AdminReplyConversationRequest { MessageType = AdminReplyType.Comment, Body = \"Hi\" }")]
    [TestCase(Missing, "ReplyConversationRequest", "new ContactReplyConversationByUserIdRequest { Body = \"Hi\" }")]
    [TestCase(
        NoSuchMember,
        "ReplyConversationRequest",
        "new ContactReplyConversationByUserIdRequest { UserId = \"1\", Email = \"a@example.com\", Body = \"Hi\" }")]
    [TestCase(
        NoSuchMember,
        "ReplyConversationRequest",
        "new ContactReplyConversationByEmailRequest { Email = \"a@example.com\", Body = \"Hi\", AdminId = \"1\" }")]
    [TestCase(Abstract, "ReplyConversationRequest", "new ReplyConversationRequest()")]
    [TestCase(Abstract, "ReplyConversationRequest", "new ContactReplyConversationRequest()")]
    [TestCase(WrongType, "ReplyConversationRequest", "new AdminReplyTicketRequest { MessageType = AdminReplyType.Note, AdminId = \"1\" }")]
    [TestCase(WrongType, "ReplyTicketRequest", "new ContactReplyConversationByEmailRequest { Email = \"a@example.com\", Body = \"Hi\" }")]
    [TestCase(
        ReadOnly,
        "ReplyTicketRequest",
        "new AdminReplyTicketRequest { MessageType = AdminReplyType.Note, AdminId = \"1\", Type = \"user\" }")]
    [TestCase(Missing, "ManageConversationRequest", "new SnoozeConversationRequest { AdminId = \"1\" }")]
    [TestCase(
        NoSuchMember,
        "ManageConversationRequest",
        "new CloseConversationRequest { AdminId = \"1\", SnoozedUntil = DateTimeOffset.UtcNow }")]
    [TestCase(NoSuchMember, "ManageConversationRequest", "new OpenConversationRequest { AdminId = \"1\", Body = \"Hi\" }")]
    [TestCase(Missing, "ManageConversationRequest", "new AssignConversationRequest { AdminId = \"1\", Type = AssigneeType.Team }")]
    [TestCase(ReadOnly, "ManageConversationRequest", "new CloseConversationRequest { AdminId = \"1\", MessageType = \"open\" }")]
    [TestCase(Missing, "TagRequest", "new TagCompaniesRequest { Name = \"Urgent\" }")]
    [TestCase(NoSuchMember, "TagRequest", "new TagCompaniesRequest { Name = \"Urgent\", Companies = [], Users = [] }")]
    [TestCase(WrongType, "TagRequest", "new TagCompaniesRequest { Name = \"Urgent\", Companies = [new UntaggedCompany { Id = \"1\" }] }")]
    [TestCase(
        ReadOnly,
        "TagRequest",
        "new UntagCompaniesRequest { Name = \"Urgent\", Companies = [new UntaggedCompany { Id = \"1\", Untag = false }] }")]
    [TestCase(
        NoSuchMember,
        "RedactConversationRequest",
        "new RedactConversationPartRequest { ConversationId = \"1\", ConversationPartId = \"2\", SourceId = \"3\" }")]
    [TestCase(Missing, "RedactConversationRequest", "new RedactConversationSourceRequest { ConversationId = \"1\" }")]
    [TestCase(NoSuchMember, "SearchQuery", "new SearchGroup { Field = \"email\", Operator = SearchGroupOperator.And, Value = [] }")]
    [TestCase(WrongType, "SearchQuery", "new SearchFilter { Field = \"email\", Operator = SearchGroupOperator.And, Value = \"a\" }")]
    [TestCase(NeedsCast, "SearchQuery", "new SearchFilter { Field = \"email\", Operator = SearchOperator.Equal, Value = new object() }")]
    [TestCase(Missing, "CreateMessageRequest", "new CreateMessageRequest { Body = \"Hi\", From = new MessageSender { Id = \"1\" } }")]
    [TestCase(Missing, "CreateDataEventRequest", "new CreateDataEventRequest { Id = \"1\" }")]
    [TestCase(WrongType, "CreateContactRequest", "new CreateContactRequest { Role = 5 }")]
    [TestCase(
        Missing,
        "CreateDataAttributeRequest",
        "new CreateListDataAttributeRequest { Name = \"size\", Model = DataAttributeModel.Contact }")]
    [TestCase(
        NoSuchMember,
        "CreateDataAttributeRequest",
        "new CreateScalarDataAttributeRequest { Name = \"size\", Model = DataAttributeModel.Contact, DataType = ScalarDataType.Integer, "
        + "Options = [] }")]
    [TestCase(
        Missing,
        "CreateDataAttributeRequest",
        "new CreateListDataAttributeRequest { Name = \"size\", Model = DataAttributeModel.Contact, "
        + "Options = [new DataAttributeOption()] }")]
    [TestCase(Missing, "ReplyConversationRequest", "new ContactQuickReplyConversationRequest { UserId = \"1\" }")]
    [TestCase(
        Missing,
        "ConvertVisitorRequest",
        "new ConvertVisitorRequest { Type = ContactType.User, User = new ConvertVisitorRequestUser { Id = \"1\" } }")]
    [TestCase(NoSuchMember, "TicketContact", "new TicketContactById { Id = \"1\", Email = \"a@example.com\" }")]
    [TestCase(NeedsCast, "AttributeValue", "new object()")]
    public void Invalid_combinations_do_not_compile(string error, string type, string expression) =>
        Compiler.Errors(type, expression).Should().Equal(error);
}
