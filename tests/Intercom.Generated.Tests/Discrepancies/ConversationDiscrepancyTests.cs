namespace Intercom.Tests.Discrepancies;

public class ConversationDiscrepancyTests
{
    [KnownDiscrepancy("teammates are in `admins`", "conversation_teammates.admins")]
    [Test]
    public async Task Teammates_are_returned_as_admins() =>
        (await Responses.ConversationAsync(
            """{"teammates":{"type":"admin.list","admins":[{"type":"admin","id":"5"}]}}""")).Teammates!.Admins
            .Single().Id.Should().Be("5");

    [KnownDiscrepancy("measures of an attachment that is no image are null", "part_attachment.width")]
    [TestCase("null", null)]
    [TestCase("640", 640)]
    public async Task Dimensions_of_attachments_are_null_unless_they_are_images(string json, long? expected)
    {
        PartAttachment attachment = (await Responses.PartAsync(
            $$"""{"attachments":[{"type":"upload","width":{{json}},"height":{{json}},"filesize":{{json}}}]}""")).Attachments.Single();

        (attachment.Width, attachment.Height, attachment.Filesize).Should().Be((expected, expected, expected));
    }

    [KnownDiscrepancy("assignees of a conversation are a number, zero or null")]
    [TestCase("null", null)]
    [TestCase("0", "0")]
    [TestCase("5017691", "5017691")]
    public async Task Assignees_can_be_a_number_zero_or_null(string json, string? expected)
    {
        Conversation conversation = await Responses.ConversationAsync($$"""{"admin_assignee_id":{{json}},"team_assignee_id":{{json}}}""");

        (conversation.AdminAssigneeId, conversation.TeamAssigneeId).Should().Be((expected, expected));
    }

    [KnownDiscrepancy("identifiers of conversations exceed 64 bits")]
    [Test]
    public async Task Identifiers_beyond_64_bits_fit_into_the_path()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}");

        await intercom.Client.Conversations.GetAsync("215470000000000000001");

        intercom.OnlySent.Path.Should().Be("/conversations/215470000000000000001");
    }

    [KnownDiscrepancy("the identifier of a conversation part is a number or text", "conversation_part.id")]
    [TestCase("31")]
    [TestCase("\"31\"")]
    public async Task The_identifier_of_a_part_is_a_number_or_a_text(string json) =>
        (await Responses.PartAsync($$"""{"id":{{json}}}""")).Id.Should().Be("31");

    [KnownDiscrepancy("statistics are null until the event occurred", "conversation_statistics.*")]
    [Test]
    public async Task Statistics_are_null_before_the_first_event()
    {
        ConversationStatistics statistics = (await Responses.ConversationAsync(
            """{"statistics":{"time_to_assignment":null,"median_time_to_reply":null,"first_close_at":null,"count_reopens":"""
            + """0,"last_closed_by_id":null}}""")).Statistics!;

        (statistics.TimeToAssignment, statistics.MedianTimeToReply, statistics.FirstCloseAt,
            statistics.CountReopens, statistics.LastClosedById)
            .Should().Be((null, null, null, 0, null));
    }

    [KnownDiscrepancy("objects in a conversation are null", "conversation_source.subject")]
    [Test]
    public async Task Objects_of_a_conversation_can_be_null()
    {
        Conversation conversation = await Responses.ConversationAsync(
            """{"conversation_rating":null,"sla_applied":null,"first_contact_reply":null,"source":{"url":null,"author":{"name":null}}}""");

        (conversation.ConversationRating, conversation.SlaApplied, conversation.FirstContactReply).Should().Be((null, null, null));
        (conversation.Source!.Url, conversation.Source.Author!.Name).Should().Be((null, null));
    }

    [KnownDiscrepancy("sources and channels are added without a new version")]
    [Test]
    public async Task The_source_type_of_a_conversation_can_be_unknown()
    {
        ConversationSource source = (await Responses.ConversationAsync(
            """{"source":{"type":"hologram","delivered_as":"by_owl","author":{"type":"user","id":"1"}}}""")).Source!;

        ($"{source.Type}", source.DeliveredAs, source.Author!.Type).Should().Be(("hologram", "by_owl", "user"));
    }

    [KnownDiscrepancy("the body of a part without text is null")]
    [Test]
    public async Task The_body_of_an_event_is_null() =>
        (await Responses.PartAsync("""{"part_type":"close","body":null}""")).Body.Should().BeNull();

    [KnownDiscrepancy("the assignee of a part is an object, text or null", "conversation_part.assigned_to")]
    [TestCase("null", null)]
    [TestCase("\"5\"", "5")]
    [TestCase("""{"type":"admin","id":"5"}""", "5")]
    public async Task The_assignee_can_be_an_object_text_or_null(string json, string? id) =>
        ((await Responses.PartAsync($$"""{"assigned_to":{{json}}}""")).AssignedTo?.Id).Should().Be(id);

    [KnownDiscrepancy("name and email of an author are empty or null", "conversation_part_author.email")]
    [TestCase("null", null)]
    [TestCase("\"\"", "")]
    public async Task Name_and_email_of_an_author_can_be_empty_or_null(string json, string? expected)
    {
        ConversationPartAuthor author =
            (await Responses.PartAsync($$$"""{"author":{"type":"bot","name":{{{json}}},"email":{{{json}}}}}""")).Author!;

        (author.Name, author.Email).Should().Be((expected, expected));
    }

    [KnownDiscrepancy("conversations are in `conversations`")]
    [Test]
    public async Task A_list_of_conversations_is_read_under_its_own_name() =>
        (await Responses.ReadAsync(
            """{"type":"conversation.list","conversations":[{"id":"1"}],"total_count":1}""",
            client => client.Conversations.ListAsync())).Conversations.Should().ContainSingle();

    [KnownDiscrepancy("a conversation has properties that are not declared", "conversation.topics")]
    [Test]
    public async Task A_conversation_has_topics_and_customers()
    {
        Conversation conversation = await Responses.ConversationAsync(
            """{"ticket":{"type":"ticket","id":"7"},"topics":{"type":"topic.list","topics":[{"type":"topic","id":"""
            + """1,"name":"Billing"}]},"customers":[{"type":"user","id":"8"}]}""");

        (conversation.Ticket!.Id, conversation.Topics!.Topics.Count, conversation.Customers.Single().Id).Should().Be(("7", 1, "8"));
    }

    [KnownDiscrepancy("a conversation can start with a subject")]
    [Test]
    public async Task A_conversation_is_started_with_a_subject()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("""{"type":"user_message","id":"1","body":"Hi"}""");

        Message message = await intercom.Client.Conversations.CreateAsync(
            new CreateConversationRequest
            {
                From = new ConversationInitiator { Type = ConversationInitiatorType.User, Id = "1" },
                Subject = "Hello",
                Body = "Hi",
            });

        JsonText.Parse(intercom.OnlySent.Body!).Value<string>("subject").Should().Be("Hello");
        message.ConversationId.Should().BeNull();
    }

    [KnownDiscrepancy("no assignee is an object of type nobody_admin")]
    [Test]
    public async Task A_conversation_is_unassigned_with_a_type_of_its_own()
    {
        Reference assignee = (await Responses.PartAsync("""{"assigned_to":{"type":"nobody_admin","id":null}}""")).AssignedTo!;

        (assignee.Type, assignee.Id).Should().Be(("nobody_admin", null));
    }

    [KnownDiscrepancy("resolution states are added without a new version")]
    [Test]
    public async Task The_resolution_state_of_the_agent_can_be_unknown() =>
        (await Responses.ConversationAsync(
            """{"ai_agent":{"resolution_state":"procedure_handoff"}}""")).AiAgent!.ResolutionState!.Value.Value
            .Should().Be("procedure_handoff");

    [KnownDiscrepancy("response times of teams have two names", "conversation_statistics.assigned_team_first_response_time_by_team")]
    [TestCase("assigned_team_first_response_time")]
    [TestCase("assigned_team_first_response_time_by_team")]
    public async Task Response_times_of_teams_are_read_under_both_names(string name)
    {
        ConversationStatistics statistics =
            (await Responses.ConversationAsync($$$"""{"statistics":{"{{{name}}}":[{"team_id":5,"response_time":60}]}}""")).Statistics!;

        statistics.AssignedTeamFirstResponseTime.Concat(statistics.AssignedTeamFirstResponseTimeByTeam).Single().ResponseTime
            .Should().Be(60);
    }

    [KnownDiscrepancy("an author has any type")]
    [TestCase("user")]
    [TestCase("team")]
    [TestCase("fin")]
    [TestCase("nobody_admin")]
    public async Task An_author_can_be_of_any_type(string type) =>
        (await Responses.PartAsync($$$"""{"author":{"type":"{{{type}}}"}}""")).Author!.Type.Should().Be(type);

    [KnownDiscrepancy("only email messages have a subject", "message.subject")]
    [Test]
    public async Task Only_emails_have_a_subject() =>
        (await Responses.ReadAsync(
            """{"type":"admin_message","id":"1","message_type":"inapp","body":"Hi","owner":{"type":"admin","id":"5"}}""",
            client => client.Messages.CreateAsync(new CreateMessageRequest
            {
                MessageType = OutboundMessageType.InApp,
                Body = "Hi",
                From = new MessageSender { Type = MessageSenderType.Admin, Id = "5" },
                To = [],
            })))
            .Subject.Should().BeNull();
}
