using System.Net;
using Intercom.Testing.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Tests.Areas;

internal sealed class ContactSearchTests : ServerTest
{
    [SetUp]
    public void AddContacts()
    {
        Add("Ada", "ada@example.com", "user", ownerId: "5", ("plan", "gold"), ("seats", 3));
        Time.Advance(TimeSpan.FromDays(1));
        Add("Ben", "ben@example.org", "user", ownerId: "12", ("plan", "free"), ("seats", 20), ("a.b", true));
        Time.Advance(TimeSpan.FromDays(1));
        Add("Cleo", email: null, "lead", ownerId: null);
    }

    [TestCase("name", "=", "'ada'", "Ada")]
    [TestCase("name", "!=", "'Ada'", "Ben,Cleo")]
    [TestCase("name", "IN", "['Ada','Cleo']", "Ada,Cleo")]
    [TestCase("name", "NIN", "['Ada','Cleo']", "Ben")]
    [TestCase("email", "~", "'EXAMPLE'", "Ada,Ben")]
    [TestCase("email", "!~", "'.org'", "Ada,Cleo")]
    [TestCase("email", "^", "'ben'", "Ben")]
    [TestCase("email", "$", "'.com'", "Ada")]
    [TestCase("email", "=", "null", "Cleo")]
    [TestCase("email", "!=", "null", "Ada,Ben")]
    [TestCase("role", "=", "'lead'", "Cleo")]
    [TestCase("owner_id", "<", "12", "Ada")]
    [TestCase("owner_id", "<=", "12", "Ada,Ben")]
    [TestCase("owner_id", ">", "'5'", "Ben")]
    [TestCase("owner_id", ">=", "5", "Ada,Ben")]
    [TestCase("owner_id", "=", "'12'", "Ben")]
    [TestCase("unsubscribed_from_emails", "=", "false", "Ada,Ben,Cleo")]
    [TestCase("custom_attributes.plan", "=", "'gold'", "Ada")]
    [TestCase("custom_attributes.seats", ">", "3", "Ben")]
    [TestCase("custom_attributes.a.b", "=", "true", "Ben")]
    [TestCase("custom_attributes.unknown", "=", "null", "Ada,Ben,Cleo")]
    [TestCase("tag_id", "!=", "'7'", "Ada,Ben,Cleo")]
    public async Task A_filter_finds_what_its_operator_says(string field, string @operator, string value, string names)
    {
        (await SearchAsync(Filter(field, @operator, value))).Should().Equal(names.Split(','));
    }

    [TestCase("=", -6, "Ada")]
    [TestCase("=", 11, "Ada")]
    [TestCase(">", -6, "Ben,Cleo")]
    [TestCase("<", 25, "Ada")]
    public async Task Times_are_compared_by_day(string @operator, int hours, string names)
    {
        long seconds = Start.AddHours(hours).ToUnixTimeSeconds();

        (await SearchAsync(Filter("created_at", @operator, $"{seconds}"))).Should().Equal(names.Split(','));
    }

    [Test]
    public async Task Groups_join_filters_and_groups()
    {
        SearchRequest request = new()
        {
            Query = new SearchGroup
            {
                Operator = SearchGroupOperator.And,
                Value =
                [
                    new SearchFilter { Field = "role", Operator = SearchOperator.Equal, Value = "user" },
                    new SearchGroup
                    {
                        Operator = SearchGroupOperator.Or,
                        Value =
                        [
                            new SearchFilter { Field = "name", Operator = SearchOperator.Equal, Value = "Ben" },
                            new SearchFilter { Field = "name", Operator = SearchOperator.Equal, Value = "Cleo" },
                        ],
                    },
                ],
            },
        };

        ContactList list = await Client.Contacts.SearchAsync(request);

        list.Data.Should().ContainSingle().Which.Name.Should().Be("Ben");
    }

    [Test]
    public async Task What_is_found_can_be_sorted_and_paged()
    {
        SearchRequest request = new()
        {
            Query = new SearchFilter { Field = "id", Operator = SearchOperator.NotEqual, Value = "none" },
            Sort = new SearchSort { Field = "owner_id", Order = SearchSortOrder.Descending },
            Pagination = new SearchPagination { PerPage = 2 },
        };

        ContactList first = await Client.Contacts.SearchAsync(request);
        request.Pagination.StartingAfter = first.Pages!.Next!.StartingAfter;
        ContactList second = await Client.Contacts.SearchAsync(request);

        first.Data.Select(contact => contact.Name).Should().Equal("Ben", "Ada");
        second.Data.Select(contact => contact.Name).Should().Equal("Cleo");
        second.TotalCount.Should().Be(3);
    }

    [Test]
    public async Task Sorting_can_ascend()
    {
        SearchRequest request = new()
        {
            Query = new SearchFilter { Field = "role", Operator = SearchOperator.Equal, Value = "user" },
            Sort = new SearchSort { Field = "email", Order = SearchSortOrder.Ascending },
        };

        (await Client.Contacts.SearchAsync(request)).Data.Select(contact => contact.Name).Should().Equal("Ada", "Ben");
    }

    [Test]
    public async Task A_group_takes_15_filters_and_no_more()
    {
        (await SearchAsync(Group(15))).Should().Equal("Ada");
        await RejectedAsync(Group(16), "parameter_invalid");

        static string Group(int count) =>
            $"{{'operator':'AND','value':[{string.Join(",", Enumerable.Repeat(Filter("name", "=", "'Ada'"), count))}]}}";
    }

    [Test]
    public async Task Groups_nest_two_levels_and_no_deeper()
    {
        string filter = Filter("name", "=", "'Ada'");

        (await SearchAsync(In(In(filter)))).Should().Equal("Ada");
        await RejectedAsync(In(In(In(filter))), "parameter_invalid");

        static string In(string query) => $"{{'operator':'OR','value':[{query}]}}";
    }

    [TestCase("{'field':'nothing','operator':'=','value':'x'}", "invalid_field")]
    [TestCase("{'field':'name','operator':'like','value':'x'}", "parameter_invalid")]
    [TestCase("{'field':'name','operator':'>','value':'x'}", "parameter_invalid")]
    [TestCase("{'field':'created_at','operator':'>=','value':1}", "parameter_invalid")]
    [TestCase("{'field':'created_at','operator':'>','value':'today'}", "parameter_invalid")]
    [TestCase("{'field':'tag_id','operator':'IN','value':['1']}", "parameter_invalid")]
    [TestCase("{'field':'name','operator':'IN','value':'Ada'}", "parameter_invalid")]
    [TestCase("{'field':'name','operator':'=','value':['Ada']}", "parameter_invalid")]
    [TestCase("{'field':'name','operator':'=','value':{}}", "parameter_invalid")]
    [TestCase("{'operator':'XOR','value':[]}", "parameter_invalid")]
    [TestCase("{'operator':'AND','value':[]}", "parameter_invalid")]
    [TestCase("{'operator':'AND','value':['x']}", "parameter_invalid")]
    [TestCase("'name'", "parameter_invalid")]
    [TestCase("{'field':{},'operator':'=','value':'x'}", "type_mismatch")]
    public Task A_wrong_query_is_rejected(string query, string code) => RejectedAsync(query, code);

    [TestCase("{'field':'nothing','order':'ascending'}", "invalid_field")]
    [TestCase("{'field':'name','order':'upwards'}", "invalid_sort_order")]
    [TestCase("'name'", "type_mismatch")]
    public async Task A_wrong_order_is_rejected(string sort, string code)
    {
        RawResponse response =
            await Raw.PostAsync("/contacts/search", JObject.Parse($"{{'query':{Filter("name", "=", "'Ada'")},'sort':{sort}}}"));

        response.Status.Should().Be(HttpStatusCode.BadRequest);
        response.ErrorCode.Should().Be(code);
    }

    [Test]
    public async Task A_search_without_query_or_with_too_large_pages_is_rejected()
    {
        (await Raw.PostAsync("/contacts/search", "{}")).ErrorCode.Should().Be("parameter_not_found");
        (await Raw.PostAsync(
            "/contacts/search",
            """{"query":{"field":"name","operator":"=","value":"Ada"},"pagination":{"per_page":151}}""")).ErrorCode
            .Should().Be("parameter_invalid");
    }

    [Test]
    public async Task Archived_contacts_are_not_found()
    {
        ContactList all = await Client.Contacts.ListAsync();
        await Client.Contacts.ArchiveAsync(all.Data[0].Id!);

        (await SearchAsync(Filter("role", "=", "'user'"))).Should().Equal("Ben");
    }

    private static string Filter(string field, string @operator, string value) =>
        $"{{'field':'{field}','operator':'{@operator}','value':{value}}}";

    private async Task<IEnumerable<string?>> SearchAsync(string query)
    {
        RawResponse response = await Raw.PostAsync("/contacts/search", JObject.Parse($"{{'query':{query}}}"));
        response.Status.Should().Be(HttpStatusCode.OK);
        return response.Json["data"]!.Select(contact => (string?)contact["name"]);
    }

    private async Task RejectedAsync(string query, string code)
    {
        RawResponse response = await Raw.PostAsync("/contacts/search", JObject.Parse($"{{'query':{query}}}"));
        response.Status.Should().Be(HttpStatusCode.BadRequest);
        response.ErrorCode.Should().Be(code);
    }

    private void Add(
        string name,
        string? email,
        string role,
        string? ownerId,
        params (string Name, AttributeValue Value)[] attributes) => Server.AddContact(new CreateContactRequest
        {
            Name = name,
            Email = email,
            Role = role,
            OwnerId = ownerId,
            CustomAttributes = attributes.ToDictionary(attribute => attribute.Name, attribute => attribute.Value, StringComparer.Ordinal),
        });
}
