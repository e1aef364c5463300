using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Tests.Search;

public class SearchExpressionTests
{
    private static readonly DateTimeOffset Noon = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000);

    private static IEnumerable<TestCaseData> Conditions =>
    [
        Case(ContactField.Role == "user", "role", "=", "\"user\""),
        Case(ContactField.Role == ContactRole.User, "role", "=", "\"user\""),
        Case(ContactField.Role != ContactRole.Lead, "role", "!=", "\"lead\""),
        Case(ContactField.Role.In(ContactRole.User, ContactRole.Lead), "role", "IN", "[\"user\",\"lead\"]"),
        Case(ContactField.Role.NotIn(ContactRole.User), "role", "NIN", "[\"user\"]"),
        Case(ConversationField.State == ConversationState.Open, "state", "=", "\"open\""),
        Case(ConversationField.Priority == "priority", "priority", "=", "\"priority\""),
        Case(ContactField.Role != ContactRole.Known.Lead, "role", "!=", "\"lead\""),
        Case(ContactField.Role == null, "role", "=", "null"),
        Case(ContactField.Phone == null, "phone", "=", "null"),
        Case(ContactField.Email.Contains("@example"), "email", "~", "\"@example\""),
        Case(ContactField.Email.NotContains("@example"), "email", "!~", "\"@example\""),
        Case(ContactField.Name.StartsWith("Ada"), "name", "^", "\"Ada\""),
        Case(ContactField.Name.EndsWith("Lovelace"), "name", "$", "\"Lovelace\""),
        Case(ContactField.ExternalId.In("1", "2"), "external_id", "IN", "[\"1\",\"2\"]"),
        Case(ContactField.ExternalId.NotIn("1"), "external_id", "NIN", "[\"1\"]"),
        Case(ContactField.OwnerId.HasNoValue(), "owner_id", "=", "null"),
        Case(ContactField.OwnerId.HasValue(), "owner_id", "!=", "null"),
        Case(ConversationField.AdminAssigneeId == null, "admin_assignee_id", "=", "null"),
        Case(ContactField.OwnerId == 3_000_000_000, "owner_id", "=", "3000000000"),
        Case(ContactField.OwnerId != 7, "owner_id", "!=", "7"),
        Case(ContactField.OwnerId < 7, "owner_id", "<", "7"),
        Case(ContactField.OwnerId <= 7, "owner_id", "<=", "7"),
        Case(ContactField.OwnerId > 7, "owner_id", ">", "7"),
        Case(ContactField.OwnerId >= 7, "owner_id", ">=", "7"),
        Case(ContactField.OwnerId.In(7, 8), "owner_id", "IN", "[7,8]"),
        Case(ContactField.OwnerId.NotIn(7, 8), "owner_id", "NIN", "[7,8]"),
        Case(ContactField.HasHardBounced == true, "has_hard_bounced", "=", "true"),
        Case(ContactField.HasHardBounced != true, "has_hard_bounced", "!=", "true"),
        Case(ContactField.CreatedAt > Noon, "created_at", ">", "1700000000"),
        Case(ContactField.CreatedAt < Noon, "created_at", "<", "1700000000"),
        Case(ContactField.CreatedAt == Noon, "created_at", "=", "1700000000"),
        Case(ContactField.TagId == "12", "tag_id", "=", "\"12\""),
        Case(ContactField.TagId != "12", "tag_id", "!=", "\"12\""),
        Case(ContactField.CustomAttribute("plan") == "pro", "custom_attributes.plan", "=", "\"pro\""),
        Case(ContactField.CustomAttribute("score") > 1.5, "custom_attributes.score", ">", "1.5"),
        Case(ContactField.CustomAttribute("score") >= 1, "custom_attributes.score", ">=", "1"),
        Case(ContactField.CustomAttribute("score") < 1, "custom_attributes.score", "<", "1"),
        Case(ContactField.CustomAttribute("score") <= 1, "custom_attributes.score", "<=", "1"),
        Case(ContactField.CustomAttribute("vip") != false, "custom_attributes.vip", "!=", "false"),
        Case(ContactField.CustomAttribute("paid_at") == null, "custom_attributes.paid_at", "=", "null"),
        Case(ContactField.CustomAttribute("paid_at") > Noon, "custom_attributes.paid_at", ">", "1700000000"),
        Case(ContactField.CustomAttribute("plan").In("pro", "team"), "custom_attributes.plan", "IN", "[\"pro\",\"team\"]"),
        Case(ContactField.CustomAttribute("score").NotIn(1, 2), "custom_attributes.score", "NIN", "[1,2]"),
        Case(ContactField.CustomAttribute("plan").StartsWith("p"), "custom_attributes.plan", "^", "\"p\""),
        Case(ContactField.ByName("whatever.it_is") == "x", "whatever.it_is", "=", "\"x\""),
        Case(ConversationField.Open == true, "open", "=", "true"),
        Case(ConversationField.CreatedAt >= Noon, "created_at", ">=", "1700000000"),
        Case(ConversationField.CreatedAt <= Noon, "created_at", "<=", "1700000000"),
        Case(ConversationField.WaitingSince != null, "waiting_since", "!=", "null"),
        Case(ConversationField.SourceAuthorEmail == "a@example.com", "source.author.email", "=", "\"a@example.com\""),
        Case(ConversationField.CustomAttribute("topic") == "bug", "custom_attributes.topic", "=", "\"bug\""),
        Case(TicketField.State == "submitted", "state", "=", "\"submitted\""),
        Case(TicketField.Attribute("42") == "high", "ticket_attribute.42", "=", "\"high\""),
    ];

    [TestCaseSource(nameof(Conditions))]
    public void A_condition_is_sent_with_field_operator_and_value(SearchQuery query, string field, string comparison, string value)
    {
        JObject filter = Json(query);

        ((string?)filter["field"], (string?)filter["operator"], filter["value"]!.ToString(Formatting.None))
            .Should().Be((field, comparison, value));
        filter.Should().HaveCount(3);
    }

    [Test]
    public void Conditions_are_combined_to_groups()
    {
        SearchQuery query = ContactField.Role == "user" & (ContactField.Email.EndsWith("@example.com") | ContactField.CreatedAt > Noon);

        Json(query).ToString(Formatting.None).Should().Be(
            """{"operator":"AND","value":[{"field":"role","operator":"=","value":"user"},{"operator":"OR","value":"""
            + """[{"field":"email","operator":"$","value":"@example.com"},{"field":"created_at","operator":">","value":1700000000}]}]}""");
    }

    [Test]
    public void Conditions_with_the_same_operator_become_one_group_whatever_the_parentheses()
    {
        SearchExpression<Contact> a =
            ContactField.Role == "user", b = ContactField.Name == "b", c = ContactField.Name == "c", d = ContactField.Name == "d";

        foreach (SearchExpression<Contact> joined in new[] { a & b & c & d, a & (b & (c & d)), (a & b) & (c & d) })
        {
            SearchGroup group = joined.Query.Should().BeOfType<SearchGroup>().Which;
            group.Operator.Should().Be(SearchGroupOperator.And);
            group.Value.Should().Equal(a.Query, b.Query, c.Query, d.Query);
        }
    }

    [Test]
    public void Combining_groups_does_not_change_them()
    {
        SearchExpression<Contact> pair = (ContactField.Role == "user") & (ContactField.Name == "b");

        _ = pair & (ContactField.Name == "c");

        ((SearchGroup)pair.Query).Value.Should().HaveCount(2);
    }

    [Test]
    public void The_text_of_a_condition_is_its_JSON() =>
        (TicketField.Open == true).ToString().Should().Be("""{"field":"open","operator":"=","value":true}""");

    [Test]
    public void A_null_condition_throws_with_the_argument()
    {
        SearchExpression<Contact> some = ContactField.Role == "user";

        FluentActions.Invoking(() => some & null!).Should().Throw<ArgumentNullException>().WithParameterName("right");
        FluentActions.Invoking(() => null! | some).Should().Throw<ArgumentNullException>().WithParameterName("left");
    }

    [Test]
    public void An_empty_list_of_values_and_an_empty_name_are_rejected()
    {
        FluentActions.Invoking(() => ContactField.Role.In(Array.Empty<ContactRole>()))
            .Should().Throw<ArgumentException>().WithParameterName("values");
        FluentActions.Invoking(() => ContactField.Name.In()).Should().Throw<ArgumentException>().WithParameterName("values");
        FluentActions.Invoking(() => ContactField.OwnerId.NotIn()).Should().Throw<ArgumentException>().WithParameterName("values");
        FluentActions.Invoking(() => ContactField.CustomAttribute(" ")).Should().Throw<ArgumentException>().WithParameterName("name");
        FluentActions.Invoking(() => ContactField.ByName(string.Empty)).Should().Throw<ArgumentException>().WithParameterName("name");
        FluentActions.Invoking(() => TicketField.Attribute(string.Empty)).Should().Throw<ArgumentException>().WithParameterName("id");
    }

    private static TestCaseData Case(SearchQuery query, string field, string comparison, string value) =>
        new TestCaseData(query, field, comparison, value).SetArgDisplayNames($"{field} {comparison} {value}");

    private static JObject Json(SearchQuery query) => (JObject)JsonText.Parse(JsonConvert.SerializeObject(query));
}
