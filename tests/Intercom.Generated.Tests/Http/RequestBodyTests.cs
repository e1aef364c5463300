using Newtonsoft.Json.Linq;

namespace Intercom.Tests.Http;

public class RequestBodyTests
{
    private static readonly DateTimeOffset Time = new(2023, 11, 15, 0, 13, 20, TimeSpan.FromHours(2));

    [Test]
    public async Task A_body_is_json_in_utf_8()
    {
        SentRequest sent = await SendAsync(client => client.Contacts.CreateAsync(new CreateContactRequest { Role = "Zo\u00eb \u4f60" }));

        sent.Header("Content-Type").Should().Be("application/json; charset=utf-8");
        sent.Body.Should().Be("{\"role\":\"Zo\u00eb \u4f60\"}");
    }

    [Test]
    public async Task Unset_properties_are_not_sent() =>
        (await BodyAsync(client => client.Contacts.UpdateAsync("1", new UpdateContactRequest()))).ShouldBe("{}");

    [Test]
    public async Task Assigned_null_is_sent() =>
        (await BodyAsync(
            client => client.Contacts.UpdateAsync("1", new UpdateContactRequest { OwnerId = null, Name = null, CustomAttributes = null })))
            .ShouldBe("""{"owner_id":null,"name":null,"custom_attributes":null}""");

    [Test]
    public async Task Null_and_unset_properties_differ_in_nested_objects()
    {
        CreateTicketRequest request = new()
        {
            TicketTypeId = "7",
            Contacts = [new TicketContactById { Id = "1" }],
            Assignment = new TicketAssignment { AdminAssigneeId = null },
        };

        (await BodyAsync(client => client.Tickets.CreateAsync(request)))
            .ShouldBe("""{"ticket_type_id":"7","contacts":[{"id":"1"}],"assignment":{"admin_assignee_id":null}}""");
    }

    [Test]
    public async Task Default_values_that_were_assigned_are_sent() =>
        (await BodyAsync(
            client => client.Tickets.UpdateAsync("1", new UpdateTicketRequest { Open = false, AdminId = "0", AssigneeId = string.Empty })))
            .ShouldBe("""{"open":false,"admin_id":0,"assignee_id":""}""");

    [Test]
    public async Task Times_are_sent_in_seconds_since_1970() =>
        (await BodyAsync(client => client.Contacts.UpdateAsync("1", new UpdateContactRequest { SignedUpAt = Time, LastSeenAt = null })))
            .ShouldBe("""{"signed_up_at":1700000000,"last_seen_at":null}""");

    [Test]
    public async Task Attributes_of_every_kind_are_sent_as_they_are()
    {
        UpdateContactRequest request = new()
        {
            CustomAttributes = new Dictionary<string, AttributeValue>(StringComparer.Ordinal)
            {
                ["text"] = "2023-11-15",
                ["whole"] = 42,
                ["long"] = 3_000_000_000,
                ["number"] = 1.5,
                ["exact"] = 10.10m,
                ["flag"] = true,
                ["time"] = Time,
                ["cleared"] = (string?)null,
                ["list"] = AttributeValue.List("a", 1),
                ["map"] = AttributeValue.Map([new("x", 1)]),
                ["price"] = AttributeValue.Money(999, "usd"),
                ["link"] = AttributeValue.Link("https://example.com", "here"),
            },
        };

        JObject body = await BodyAsync(client => client.Contacts.UpdateAsync("1", request));

        body["custom_attributes"]!.ShouldBe(
            """
            {
              "text": "2023-11-15", "whole": 42, "long": 3000000000, "number": 1.5, "exact": 10.10, "flag": true, "time": 1700000000, "cleared": null,
              "list": ["a", 1], "map": {"x": 1}, "price": {"amount": 999, "currency": "usd"}, "link": {"url": "https://example.com", "value": "here"}
            }
            """);
    }

    [Test]
    public async Task Unknown_properties_are_sent()
    {
        CreateContactRequest request = new()
        {
            Email = "a@example.com",
            AdditionalProperties = new Dictionary<string, JToken>(StringComparer.Ordinal) { ["new_field"] = new JArray(1, 2) },
        };

        (await BodyAsync(client => client.Contacts.CreateAsync(request))).ShouldBe("""{"email":"a@example.com","new_field":[1,2]}""");
    }

    [Test]
    public async Task A_missing_required_property_is_rejected_by_name_and_nothing_is_sent()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}");
        SearchRequest search = new()
        {
            Query = new SearchGroup { Operator = SearchGroupOperator.And, Value = [new SearchFilter { Field = null!, Operator = "=" }] },
        };

        await intercom.Client.Invoking(client => client.Notes.CreateAsync("1", new CreateNoteRequest { Body = null! }))
            .Should().ThrowAsync<ArgumentException>().WithMessage("CreateNoteRequest.Body is missing*");
        await intercom.Client.Invoking(client => client.Contacts.SearchAsync(search))
            .Should().ThrowAsync<ArgumentException>().WithMessage("SearchFilter.Field is missing*");

        intercom.Sent.Should().BeEmpty();
    }

    [Test]
    public async Task A_request_without_one_of_several_required_properties_throws_and_nothing_is_sent()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}");

#pragma warning disable INTERCOM003 // The request is incomplete on purpose.
        await intercom.Client.Invoking(client => client.Contacts.CreateAsync(new CreateContactRequest { Name = "Ada" }))
            .Should().ThrowAsync<ArgumentException>().WithMessage("CreateContactRequest requires at least one of Email, ExternalId, Role*");
#pragma warning restore INTERCOM003

        intercom.Sent.Should().BeEmpty();
    }

    [Test]
    public async Task A_reply_of_an_admin_has_its_type()
    {
        AdminReplyConversationRequest reply = new()
        {
            MessageType = AdminReplyType.Note,
            AdminId = "5",
            Body = "Hi",
            ReplyOptions = [new QuickReplyOption { Text = "Yes", Uuid = "u" }],
        };

        (await BodyAsync(client => client.Conversations.ReplyAsync("1", reply)))
            .ShouldBe("""{"message_type":"note","type":"admin","admin_id":"5","body":"Hi","reply_options":[{"text":"Yes","uuid":"u"}]}""");
    }

    [TestCaseSource(nameof(ContactReplies))]
    public async Task A_reply_of_a_contact_has_the_contact(ReplyConversationRequest reply, string expected) =>
        (await BodyAsync(client => client.Conversations.ReplyAsync("1", reply))).ShouldBe(expected);

    [TestCaseSource(nameof(TicketReplies))]
    public async Task A_reply_to_a_ticket_has_the_contact(ReplyTicketRequest reply, string expected) =>
        (await BodyAsync(client => client.Tickets.ReplyAsync("1", reply))).ShouldBe(expected);

    [TestCaseSource(nameof(Managements))]
    public async Task Managing_a_conversation_sends_the_action(ManageConversationRequest request, string expected) =>
        (await BodyAsync(client => client.Conversations.ManageAsync("1", request))).ShouldBe(expected);

    [TestCaseSource(nameof(Taggings))]
    public async Task Each_variant_of_tagging_has_its_own_body(TagRequest request, string expected) =>
        (await BodyAsync(client => client.Tags.CreateOrUpdateAsync(request))).ShouldBe(expected);

    [TestCaseSource(nameof(Redactions))]
    public async Task Redacting_sends_the_type_of_the_redacted_object(RedactConversationRequest request, string expected) =>
        (await BodyAsync(client => client.Conversations.RedactAsync(request))).ShouldBe(expected);

    [Test]
    public async Task Filters_of_a_search_can_be_nested()
    {
        SearchRequest search = new()
        {
            Query = new SearchGroup
            {
                Operator = SearchGroupOperator.And,
                Value =
                [
                    new SearchFilter { Field = "created_at", Operator = SearchOperator.GreaterThan, Value = Time },
                    new SearchGroup
                    {
                        Operator = SearchGroupOperator.Or,
                        Value =
                        [
                            new SearchFilter { Field = "role", Operator = SearchOperator.In, Value = new[] { "user", "lead" } },
                            new SearchFilter { Field = "owner_id", Operator = SearchOperator.Equal, Value = SearchValue.Null },
                        ],
                    },
                ],
            },
            Pagination = new SearchPagination { PerPage = 50, StartingAfter = "WzE=" },
            Sort = new SearchSort { Field = "name", Order = SearchSortOrder.Ascending },
        };

        (await BodyAsync(client => client.Contacts.SearchAsync(search))).ShouldBe(
            """
            {
              "query": {"operator": "AND", "value": [
                {"field": "created_at", "operator": ">", "value": 1700000000},
                {"operator": "OR", "value": [
                  {"field": "role", "operator": "IN", "value": ["user", "lead"]},
                  {"field": "owner_id", "operator": "=", "value": null}]}]},
              "pagination": {"per_page": 50, "starting_after": "WzE="},
              "sort": {"field": "name", "order": "ascending"}
            }
            """);
    }

    [TestCaseSource(nameof(SearchValues))]
    public void A_search_value_keeps_its_type(SearchValue value, string expected) => value.ToString().Should().Be(expected);

    [Test]
    public async Task A_delete_can_have_a_body() =>
        (await BodyAsync(
            client => client.Conversations.DetachContactAsync("1", "2", new DetachContactFromConversationRequest { AdminId = "3" })))
            .ShouldBe("""{"admin_id":"3"}""");

    private static IEnumerable<TestCaseData> ContactReplies()
    {
        yield return new(
            new ContactReplyConversationByEmailRequest { Email = "a@example.com", Body = "Hi" },
            """{"message_type":"comment","type":"user","email":"a@example.com","body":"Hi"}""");
        yield return new(
            new ContactReplyConversationByUserIdRequest { UserId = "u1", Body = "Hi" },
            """{"message_type":"comment","type":"user","user_id":"u1","body":"Hi"}""");
        yield return new(
            new ContactReplyConversationByIntercomUserIdRequest { IntercomUserId = "i1", Body = "Hi", CreatedAt = Time },
            """{"message_type":"comment","type":"user","intercom_user_id":"i1","body":"Hi","created_at":1700000000}""");
    }

    private static IEnumerable<TestCaseData> TicketReplies()
    {
        yield return new(
            new AdminReplyTicketRequest { MessageType = "comment", AdminId = "5", Body = "Hi" },
            """{"message_type":"comment","type":"admin","admin_id":"5","body":"Hi"}""");
        yield return new(
            new ContactReplyTicketByEmailRequest { Email = "a@example.com", Body = "Hi" },
            """{"message_type":"comment","type":"user","email":"a@example.com","body":"Hi"}""");
        yield return new(
            new ContactReplyTicketByUserIdRequest { UserId = "u1", Body = "Hi" },
            """{"message_type":"comment","type":"user","user_id":"u1","body":"Hi"}""");
        yield return new(
            new ContactReplyTicketByIntercomUserIdRequest { IntercomUserId = "i1", Body = "Hi" },
            """{"message_type":"comment","type":"user","intercom_user_id":"i1","body":"Hi"}""");
    }

    private static IEnumerable<TestCaseData> Managements()
    {
        yield return new(
            new CloseConversationRequest { AdminId = "5", Body = "Bye" },
            """{"message_type":"close","type":"admin","admin_id":"5","body":"Bye"}""");
        yield return new(
            new SnoozeConversationRequest { AdminId = "5", SnoozedUntil = Time },
            """{"message_type":"snoozed","admin_id":"5","snoozed_until":1700000000}""");
        yield return new(new OpenConversationRequest { AdminId = "5" }, """{"message_type":"open","admin_id":"5"}""");
        yield return new(
            new AssignConversationRequest { AdminId = "5", AssigneeId = "0", Type = AssigneeType.Team },
            """{"message_type":"assignment","admin_id":"5","assignee_id":"0","type":"team"}""");
    }

    private static IEnumerable<TestCaseData> Taggings()
    {
        yield return new(new CreateOrUpdateTagRequest { Name = "vip" }, """{"name":"vip"}""");
        yield return new(
            new TagCompaniesRequest { Name = "vip", Companies = [new TaggedCompany { Id = "1" }] },
            """{"name":"vip","companies":[{"id":"1"}]}""");
        yield return new(
            new UntagCompaniesRequest
            {
                Name = "vip",
                Companies = [new UntaggedCompany { CompanyId = "c" }, new UntaggedCompany { Id = "1" }],
            },
            """{"name":"vip","companies":[{"company_id":"c","untag":true},{"id":"1","untag":true}]}""");
        yield return new(
            new TagUsersRequest { Name = "vip", Users = [new TaggedUser { Id = "1" }] }, """{"name":"vip","users":[{"id":"1"}]}""");
    }

    private static IEnumerable<TestCaseData> Redactions()
    {
        yield return new(
            new RedactConversationPartRequest { ConversationId = "1", ConversationPartId = "2" },
            """{"type":"conversation_part","conversation_id":"1","conversation_part_id":"2"}""");
        yield return new(
            new RedactConversationSourceRequest { ConversationId = "1", SourceId = "2" },
            """{"type":"source","conversation_id":"1","source_id":"2"}""");
    }

    private static IEnumerable<TestCaseData> SearchValues()
    {
        yield return new((SearchValue)"1", "\"1\"");
        yield return new((SearchValue)1, "1");
        yield return new((SearchValue)3_000_000_000, "3000000000");
        yield return new((SearchValue)1.5, "1.5");
        yield return new((SearchValue)true, "true");
        yield return new((SearchValue)Time, "1700000000");
        yield return new((SearchValue)(string?)null, "null");
        yield return new((SearchValue)new[] { "a", "b" }, "[\"a\",\"b\"]");
        yield return new((SearchValue)new[] { 1L, 2L }, "[1,2]");
        yield return new((SearchValue)10.10m, "10.10");
        yield return new(SearchValue.AnyOf(new List<string> { "a", "b" }), "[\"a\",\"b\"]");
        yield return new(SearchValue.AnyOf(Enumerable.Range(1, 3).Select(number => (long)number)), "[1,2,3]");
        yield return new(SearchValue.AnyOf(Array.Empty<string>()), "[]");
    }

    private static async Task<JObject> BodyAsync(Func<IntercomClient, Task> call) => (await SendAsync(call)).Json;

    private static async Task<SentRequest> SendAsync(Func<IntercomClient, Task> call)
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}");
        await call(intercom.Client);
        return intercom.OnlySent;
    }
}
