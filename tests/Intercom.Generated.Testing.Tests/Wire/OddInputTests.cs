using System.Net;
using Intercom.Testing.Tests.Support;

namespace Intercom.Testing.Tests.Wire;

internal sealed class OddInputTests : ServerTest
{
    private static readonly string[] OddValues =
    [
        "null", "{}", "[]", "[null]", "[{}]", "\"\"", "\"x\"", "-1", "1.5", "1e400", "99999999999999999999999999", "true",
        "{\"a\":{\"b\":[1]}}",
    ];

    private static readonly (string Method, string Path, string Base, string Members)[] Operations =
    [
        ("POST", "/ticket_types", "\"name\":\"Wish\"", "name description category icon is_internal"),
        ("PUT", "/ticket_types/1", "\"x\":1", "name description category icon is_internal archived"),
        ("POST", "/ticket_types/1/attributes", "\"name\":\"a\",\"description\":\"b\",\"data_type\":\"list\"",
            "name description data_type list_items multiline"),
        ("PUT", "/ticket_types/1/attributes/1", "\"x\":1", "name description multiline list_items archived"),
        ("POST", "/tickets", "\"ticket_type_id\":\"1\",\"contacts\":[{\"email\":\"ada@example.com\"}]", "ticket_type_id contacts "
            + "ticket_attributes assignment created_at company_id"),
        ("PUT", "/tickets/1001", "\"x\":1",
            "ticket_state_id open is_shared snoozed_until admin_id assignee_id ticket_attributes company_id"),
        ("POST", "/tickets/1001/reply", "\"type\":\"user\",\"message_type\":\"comment\",\"body\":\"x\",\"email\":\"ada@example.com\"",
            "type message_type body email user_id intercom_user_id created_at attachment_urls"),
        ("POST", "/tickets/1001/reply", "\"type\":\"admin\",\"message_type\":\"note\",\"body\":\"x\",\"admin_id\":\"991267001\"",
            "type message_type body admin_id created_at attachment_urls reply_options"),
        ("POST", "/tickets/search", "\"query\":{\"field\":\"open\",\"operator\":\"=\",\"value\":true}", "query pagination sort"),
        ("POST", "/contacts", "\"role\":\"user\"", "role email external_id phone name avatar signed_up_at owner_id custom_attributes"),
        ("POST", "/contacts/search", "\"query\":{\"field\":\"name\",\"operator\":\"=\",\"value\":\"Ada\"}", "query pagination sort"),
        ("POST", "/contacts/merge", "\"from\":\"1\",\"into\":\"2\"", "from into"),
        ("PUT", "/contacts/000000000000000000000001", "\"x\":1", "role email external_id phone name avatar signed_up_at owner_id "
            + "custom_attributes"),
    ];

    [SetUp]
    public void AddWhatOperationsNeed()
    {
        Server.AddTicketType(new CreateTicketTypeRequest { Name = "Bug" });
        Server.AddContact(new CreateContactRequest { Email = "ada@example.com" });
        Server.AddTicket(
            new CreateTicketRequest { TicketTypeId = "1", Contacts = [new TicketContactByEmail { Email = "ada@example.com" }] });
    }

    [TestCaseSource(nameof(Operations))]
    public async Task No_value_however_odd_breaks_the_server((string Method, string Path, string Base, string Members) operation)
    {
        foreach (string member in operation.Members.Split(' '))
        {
            foreach (string value in OddValues)
            {
                using HttpRequestMessage request =
                    Raw.Request(new HttpMethod(operation.Method), operation.Path, $"{{{operation.Base},\"{member}\":{value}}}");

                RawResponse response = await Raw.SendAsync(request);

                response.Status.Should()
                    .NotBe(HttpStatusCode.InternalServerError, "of {0}: {1}, which says {2}", member, value, response.ErrorMessage);
            }
        }
    }
}
