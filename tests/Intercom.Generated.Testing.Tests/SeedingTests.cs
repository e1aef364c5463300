using Intercom.Testing.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Tests;

internal sealed class SeedingTests : ServerTest
{
    [Test]
    public async Task What_is_seeded_is_there_for_clients_and_leaves_no_request()
    {
        Admin admin = Server.AddAdmin("Ada", "ada@example.com");
        Contact contact = Server.AddContact(new CreateContactRequest { Email = "ben@example.com" });
        TicketType type = Server.AddTicketType(new CreateTicketTypeRequest { Name = "Bug" });
        Ticket ticket =
            Server.AddTicket(new CreateTicketRequest { TicketTypeId = type.Id!, Contacts = [new TicketContactById { Id = contact.Id! }] });

        Server.Requests.Should().BeEmpty();
        (await Client.Admins.GetAsync(admin.Id!)).Name.Should().Be("Ada");
        (await Client.Contacts.GetAsync(contact.Id!)).Email.Should().Be("ben@example.com");
        (await Client.TicketTypes.GetAsync(type.Id!)).Name.Should().Be("Bug");
        (await Client.Tickets.GetAsync(ticket.Id!)).Contacts!.Contacts.Should().ContainSingle().Which.Id.Should().Be(contact.Id);
    }

    [Test]
    public void What_Intercom_would_reject_is_rejected()
    {
        Server.AddContact(new CreateContactRequest { Email = "ada@example.com" });

        Server.Invoking(server => server.AddContact(new CreateContactRequest { Email = "ada@example.com" }))
            .Should().Throw<ArgumentException>().WithMessage("*already exists with id=*conflict*");
        Server.Invoking(server => server.AddContact(new CreateContactRequest()))
            .Should().Throw<ArgumentException>().WithMessage("*email or external_id or role is missing*");
        Server.Invoking(server => server.AddContact(null!)).Should().Throw<ArgumentNullException>();
        Server.Invoking(server => server.AddAdmin(" ", "ada@example.com")).Should().Throw<ArgumentException>();
    }

    [Test]
    public void A_seed_can_be_text_whose_times_stay_text()
    {
        Server.Seed("""{"tags":[{"$name":"vip","name":"2027-01-01T00:00:00Z"}],"contacts":[{"external_id":"{vip}"}]}""");

        ((string?)Server.Workspace.Tags.List()[0]["name"]).Should().Be("2027-01-01T00:00:00Z");
        ((string?)Server.Workspace.Contacts.List()[0]["external_id"]).Should().Be((string?)Server.Workspace.Tags.List()[0]["id"]);
    }

    [TestCase("/events", """{"event_name":"signed-in","created_at":1700000000,"user_id":"ada"}""")]
    [TestCase("/events/summaries", """{"user_id":"ada","event_summaries":{"event_name":"signed-in","count":1}}""")]
    public void Adding_by_an_operation_whose_response_has_no_content_returns_an_empty_object(string path, string body)
    {
        Server.AddContact(new CreateContactRequest { ExternalId = "ada" });

        Server.Add(path, JObject.Parse(body)).Should().BeEmpty();
    }

    [Test]
    public void Adding_by_an_operation_whose_response_has_no_content_rejects_what_Intercom_rejects() => Server
        .Invoking(server => server.Add("/events", new JObject { ["event_name"] = "signed-in", ["created_at"] = 1, ["user_id"] = "nobody" }))
        .Should().Throw<ArgumentException>().WithMessage("*not*found*");

    [Test]
    public void A_seed_can_contain_events()
    {
        Server.Seed("""{"contacts":[{"external_id":"ada"}],"events":[{"event_name":"signed-in","created_at":1700000000,"user_id":"ada"}]}""");

        ((string?)Server.Workspace.Events.List().Should().ContainSingle().Subject["event_name"]).Should().Be("signed-in");
    }

    [Test]
    public void Seeding_reports_the_number_of_resources()
    {
        Counts counts = new();

        Server.Seed("""{"tags":[{"name":"VIP"}],"contacts":[{"external_id":"ada"},{"external_id":"ben"}]}""", counts);

        counts.Should().Equal(1, 2, 3);
    }

    [TestCase("[]")]
    [TestCase("{} {}")]
    [TestCase("none")]
    public void A_seed_that_is_no_object_is_rejected(string json) => Server.Invoking(server => server.Seed(json))
        .Should().Throw<ArgumentException>().WithMessage("The seed is not a JSON object: *").WithParameterName(nameof(json));

    [Test]
    public async Task Changing_what_seeding_returned_changes_nothing_in_the_server()
    {
        Admin admin = Server.AddAdmin("Ada", "ada@example.com");
        admin.Name = "Someone else";

        (await Client.Admins.GetAsync(admin.Id!)).Name.Should().Be("Ada");
    }

    private sealed class Counts : List<int>, IProgress<int>
    {
        public void Report(int value) => Add(value);
    }
}
