using Intercom.Testing.Resources;
using Intercom.Testing.Search;
using Intercom.Testing.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Tests.Areas;

/// <summary>Searches by identifiers and email addresses, which look at what an index has.</summary>
internal sealed class IndexedSearchTests : ServerTest
{
    private string[] _ids = [];

    [SetUp]
    public void AddContacts() => _ids = [.. new[] { "Ada", "Ben", "Cleo" }.Select(name => (string)Server.Add("/contacts", new JObject
    {
        ["name"] = name,
        ["email"] = $"{name}@example.com",
        ["external_id"] = $"crm-{name}",
        ["role"] = "user",
    })["id"]!)];

    [TestCase("""{"field":"email","operator":"=","value":"ADA@example.com"}""", "Ada")]
    [TestCase("""{"field":"email","operator":"IN","value":["cleo@example.com","ada@example.com","ada@example.com"]}""", "Ada,Cleo")]
    [TestCase("""{"field":"email","operator":"IN","value":["cleo@example.com",null]}""", "Cleo")]
    [TestCase("""{"field":"external_id","operator":"=","value":"CRM-ben"}""", "Ben")]
    [TestCase("""{"field":"external_id","operator":"=","value":"crm-nobody"}""", "")]
    [TestCase("""{"field":"external_id","operator":"=","value":""}""", "")]
    [TestCase("""{"field":"id","operator":"=","value":"{Ben}"}""", "Ben")]
    [TestCase("""{"field":"id","operator":"!=","value":"{Ben}"}""", "Ada,Cleo")]
    [TestCase("""{"field":"id","operator":"=","value":"none"}""", "")]
    [TestCase("""{"operator":"AND","value":[{"field":"name","operator":"~","value":"e"},{"field":"id","operator":"=","value":"{Ben}"}]}""",
        "Ben")]
    [TestCase("""{"operator":"AND","value":[{"field":"name","operator":"~","value":"x"},{"field":"id","operator":"=","value":"{Ben}"}]}""",
        "")]
    [TestCase("""{"operator":"OR","value":[{"field":"id","operator":"=","value":"{Ben}"},{"field":"name","operator":"=","value":"Ada"}]}""",
        "Ada,Ben")]
    [TestCase("""{"operator":"OR","value":[{"field":"id","operator":"=","value":"{Ben}"},{"field":"id","operator":"=","value":"{Ada}"}]}""",
        "Ada,Ben")]
    public async Task A_query_finds_what_looking_at_every_contact_finds(string query, string names)
    {
        string body = $$"""{"query":{{query.Replace("{Ben}", _ids[1]).Replace("{Ada}", _ids[0])}}}""";

        RawResponse response = await Raw.PostAsync("/contacts/search", body);

        response.Json["data"]!.Select(contact => (string?)contact["name"]).Should()
            .Equal(names.Split(',', StringSplitOptions.RemoveEmptyEntries));
    }

    [Test]
    public async Task An_archived_contact_is_not_found_by_its_email()
    {
        await Client.Contacts.ArchiveAsync(_ids[0]);

        RawResponse response = await Raw.PostAsync("/contacts/search",
            """{"query":{"field":"email","operator":"=","value":"ada@example.com"}}""");

        response.Json["data"]!.Should().BeEmpty();
    }

    [TestCase("""{"field":"tag_id","operator":"=","value":"{tag}"}""", "Ben")]
    [TestCase("""{"field":"tag_id","operator":"!=","value":"{tag}"}""", "Ada,Cleo")]
    [TestCase("""{"field":"tag_id","operator":"=","value":"none"}""", "")]
    [TestCase("""{"field":"tag_id","operator":"=","value":null}""", "Ada,Cleo")]
    [TestCase("""{"field":"segment_id","operator":"=","value":"{segment}"}""", "Ben,Cleo")]
    [TestCase("""{"field":"segment_id","operator":"=","value":"none"}""", "")]
    [TestCase("""{"operator":"AND","value":[{"field":"segment_id","operator":"=","value":"{segment}"},{"field":"tag_id","operator":"=","value":"{tag}"}]}""",
        "Ben")]
    public async Task Tags_and_segments_find_what_looking_at_every_contact_finds(string query, string names)
    {
        string tag = (string)Server.Add("/tags", new JObject { ["name"] = "VIP" })["id"]!;
        Server.Add($"/contacts/{_ids[1]}/tags", new JObject { ["id"] = tag });
        string segment = (string)Server.Workspace.Segments.Add(new JObject
        {
            ["name"] = "E",
            ["$query"] = new JObject { ["field"] = "name", ["operator"] = "~", ["value"] = "e" },
        })["id"]!;
        string body = $$"""{"query":{{query.Replace("{tag}", tag).Replace("{segment}", segment)}}}""";

        RawResponse response = await Raw.PostAsync("/contacts/search", body);

        response.Json["data"]!.Select(contact => (string?)contact["name"]).Should()
            .Equal(names.Split(',', StringSplitOptions.RemoveEmptyEntries));
    }

    [Test]
    public async Task Conversations_and_tickets_are_found_by_their_contact()
    {
        JToken type = Server.Add("/ticket_types", new JObject { ["name"] = "Bug", ["category"] = "Customer" })["id"]!;
        foreach (string id in _ids)
        {
            JObject from = new() { ["type"] = "user", ["id"] = id };
            Server.Add("/conversations", new JObject { ["from"] = from, ["body"] = "Hello" });
            Server.Add("/tickets", new JObject { ["ticket_type_id"] = type, ["contacts"] = new JArray(new JObject { ["id"] = id }) });
        }

        string body = $$$"""{"query":{"field":"contact_ids","operator":"=","value":"{{{_ids[1]}}}"}}""";

        RawResponse conversations = await Raw.PostAsync("/conversations/search", body);
        RawResponse tickets = await Raw.PostAsync("/tickets/search", body);

        conversations.Json["conversations"]!.Should().ContainSingle();
        tickets.Json["tickets"]!.Should().ContainSingle();
    }

    [Test]
    public void A_field_with_an_index_of_its_own_is_found_by_it()
    {
        RecordStore store = new(Kinds.Contact);
        Record tagged = new(Kinds.Contact, "1", new JObject { ["$tags"] = new JArray(new JObject { ["id"] = "7" }) });
        store.Add(tagged);
        store.Add(new Record(Kinds.Contact, "2", []));
        SearchField field = new("tag_id", SearchFieldKind.Attached, _ => throw new InvalidOperationException("Every contact is read."))
        {
            Index = (contacts, id) => contacts.FindBy("tag", id),
        };
        SearchFilterCondition condition = new(field, "=", (_, _) => true, new JValue(7));

        condition.Candidates(store).Should().Equal(tagged);
    }

    [TestCase("""{"field":"email","operator":"=","value":"500@example.com"}""", 1)]
    [TestCase("""{"field":"id","operator":"IN","value":["7","8"]}""", 2)]
    [TestCase("""{"operator":"AND","value":[{"field":"name","operator":"~","value":"e"},{"field":"id","operator":"=","value":"7"}]}""", 1)]
    [TestCase("""{"field":"name","operator":"=","value":"Ada"}""", null)]
    [TestCase("""{"field":"email","operator":"~","value":"500"}""", null)]
    [TestCase("""{"operator":"OR","value":[{"field":"name","operator":"~","value":"e"},{"field":"id","operator":"=","value":"7"}]}""", null)]
    public void Only_what_an_index_has_is_looked_at(string query, int? count)
    {
        RecordStore store = new(Kinds.Contact);
        for (int number = 0; number < 1000; number++)
        {
            store.Add(new Record(Kinds.Contact, $"{number}", new JObject { ["email"] = $"{number}@example.com" }));
        }

        IEnumerable<Record>? candidates = new SearchParser(SearchFields.AnyMember()).Parse(JObject.Parse(query)).Candidates(store);

        (candidates?.Count()).Should().Be(count);
    }
}
