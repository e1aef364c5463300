using System.IO.Compression;
using System.Net;
using Intercom.Testing.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Tests.Areas;

/// <summary>Articles, attributes, events, exports, jobs, calls, segments and the others.</summary>
internal sealed class ContentTests : ProcessTest
{
    [Test]
    public async Task Articles_are_searched_with_highlights_and_leave_a_deleted_collection()
    {
        string collection = (string)(await PostAsync("/help_center/collections", """{"name":"Guides"}"""))["id"]!;
        JObject article = await PostAsync("/articles",
            $$"""{"title":"Export data","author_id":{{AdminId}},"state":"published","parent_id":{{collection}},"parent_type":"collection"}""");

        JObject found = await GetAsync("/articles/search?phrase=export&highlight=true&state=published");
        await DeleteAsync($"/help_center/collections/{collection}");

        ((string?)found["data"]!["articles"]![0]!["id"]).Should().Be((string?)article["id"]);
        found["data"]!["highlights"]![0]!["highlighted_title"]!.Select(part => (string?)part["type"]).Should().Equal("highlight", "plain");
        (await GetAsync("/articles/search?phrase=nothing"))["data"]!["articles"]!.Should().BeEmpty();
        (await GetAsync($"/articles/{article["id"]}"))["parent_id"]!.Type.Should().Be(JTokenType.Null);
        await FailAsync(HttpMethod.Post, "/articles", """{"title":"x","author_id":7}""", HttpStatusCode.BadRequest);
    }

    [Test]
    public async Task An_attribute_is_defined_before_it_is_written_with_a_value_of_its_type()
    {
        (await FailAsync(HttpMethod.Post, "/contacts", """{"external_id":"a","custom_attributes":{"seats":3}}""",
            HttpStatusCode.BadRequest)).Should().Be("parameter_invalid");
        JObject attribute = await PostAsync("/data_attributes", """{"name":"seats","model":"contact","data_type":"integer"}""");

        await PostAsync("/contacts", """{"external_id":"a","custom_attributes":{"seats":3}}""");

        await FailAsync(HttpMethod.Post, "/contacts", """{"external_id":"b","custom_attributes":{"seats":"many"}}""",
            HttpStatusCode.BadRequest);
        await FailAsync(HttpMethod.Post, "/data_attributes", """{"name":"seats","model":"contact","data_type":"integer"}""",
            HttpStatusCode.BadRequest);
        await FailAsync(HttpMethod.Post, "/data_attributes",
            """{"name":"list","model":"contact","data_type":"options","options":[{"value":"one"}]}""", HttpStatusCode.BadRequest);
        await PutAsync($"/data_attributes/{attribute["id"]}", """{"archived":true}""");
        (await GetAsync("/data_attributes?model=contact"))["data"]!.Where(each => (bool?)each["custom"] == true).Should().BeEmpty();
        (await GetAsync("/data_attributes?model=contact&include_archived=true"))["data"]!.Where(each =>
            (bool?)each["custom"] == true).Should().ContainSingle();
    }

    [Test]
    public async Task An_event_that_comes_again_is_accepted_and_kept_once()
    {
        AddContact("ada");
        const string Event =
            """{"event_name":"ordered","created_at":1799999000,"user_id":"ada","metadata":{"price":{"amount":100,"currency":"usd"}}}""";
        for (int time = 0; time < 2; time++)
        {
            await PostEventAsync(Event);
        }

        await PostEventAsync(Event.Replace("1799999000", "1799999001", StringComparison.Ordinal));

        (await GetAsync("/events?type=user&user_id=ada"))["events"]!.Should().HaveCount(2);
        ((int?)(await GetAsync("/events?type=user&user_id=ada&summary=true"))["events"]![0]!["count"]).Should().Be(2);
        JObject first = await GetAsync("/events?type=user&user_id=ada&per_page=1");
        JObject second = await GetAsync(new Uri((string)first["pages"]!["next"]!).PathAndQuery);
        ((long?)second["events"]![0]!["created_at"]).Should().Be(1799999000);
        second["pages"]!["next"]!.Type.Should().Be(JTokenType.Null);
        Time.Advance(TimeSpan.FromDays(91));
        (await GetAsync("/events?type=user&user_id=ada"))["events"]!.Should().BeEmpty();
    }

    [Test]
    public async Task A_content_export_goes_through_its_states_and_ends_as_a_compressed_file()
    {
        string contact = AddContact("ada");
        await PostAsync("/messages",
            $$"""{"message_type":"inapp","body":"Hey, you","from":{"type":"admin","id":{{AdminId}} },"to":{"type":"user","id":"{{contact}}"} }""");
        JObject job = await PostAsync("/export/content/data", """{"created_at_after":1700000000,"created_at_before":1900000000}""");
        string path = $"/export/content/data/{job["job_identifier"]}";

        ((string?)job["status"]).Should().Be("pending");
        (await FailAsync(HttpMethod.Post, "/export/content/data", """{"created_at_after":1,"created_at_before":2}""",
            HttpStatusCode.TooManyRequests)).Should().Be("rate_limit_exceeded");
        Time.Advance(TimeSpan.FromSeconds(1));
        ((string?)(await GetAsync(path))["status"]).Should().Be("in_progress");
        Time.Advance(TimeSpan.FromSeconds(1));
        JObject done = await GetAsync(path);
        ((string?)done["status"]).Should().Be("completed");
        string csv = await ReadCsvAsync(new Uri((string)done["download_url"]!).PathAndQuery);

        csv.Split('\n')[0].Should().StartWith("user_id,");
        csv.Should().Contain(contact).And.Contain("\"Hey, you\"");
        Time.Advance(TimeSpan.FromDays(3));
        (await SendRawAsync(HttpMethod.Get,
            new Uri((string)done["download_url"]!).PathAndQuery)).StatusCode.Should().Be(HttpStatusCode.NotFound);
        JObject empty = await PostAsync("/export/content/data", """{"created_at_after":1,"created_at_before":2}""");
        ((string?)(await PostAsync($"/export/cancel/{empty["job_identifier"]}", "{}"))["status"]).Should().Be("canceled");
    }

    [Test]
    public async Task A_report_has_the_attributes_that_were_asked_for()
    {
        string id = await AddConversationAsync(AddContact("ada"));
        JObject job = await PostAsync("/export/reporting_data/enqueue",
            """
            {"dataset_id":"conversation","attribute_ids":["conversation_id","conversation_started_at","state"],"start_time":0,
            "end_time":1900000000}
            """);
        Time.Advance(TimeSpan.FromSeconds(2));

        string csv = await ReadCsvAsync($"/download/reporting_data/{job["job_identifier"]}?app_id=x");

        csv.Should().Be($"conversation_id,conversation_started_at,state\n{id},1800000000,open\n");
        JToken dataset = (await GetAsync("/export/reporting_data/get_datasets"))["data"]![0]!;
        ((string?)dataset["default_time_attribute_id"]).Should().Be("conversation_started_at");
        await FailAsync(HttpMethod.Post, "/export/reporting_data/enqueue",
            """{"dataset_id":"none","attribute_ids":["x"],"start_time":0,"end_time":1}""", HttpStatusCode.BadRequest);
    }

    [Test]
    public async Task A_queued_ticket_is_there_a_second_later()
    {
        AddContact("ada");
        string type = (string)Server.Add("/ticket_types", new JObject { ["name"] = "Bug" })["id"]!;
        JObject job = await PostAsync("/tickets/enqueue", $$"""{"ticket_type_id":"{{type}}","contacts":[{"external_id":"ada"}]}""");
        JObject wrong = await PostAsync("/tickets/enqueue", $$"""{"ticket_type_id":"{{type}}","contacts":[{"external_id":"nobody"}]}""");

        ((string?)job["status"]).Should().Be("pending");
        Time.Advance(TimeSpan.FromSeconds(1));

        JObject done = await GetAsync($"/jobs/status/{job["id"]}");
        ((string?)done["status"]).Should().Be("success");
        ((string?)(await GetAsync($"/tickets/{done["resource_id"]}"))["type"]).Should().Be("ticket");
        ((string?)(await GetAsync($"/jobs/status/{wrong["id"]}"))["status"]).Should().Be("failed");
        (await FailAsync(HttpMethod.Get, "/jobs/status/none", null, HttpStatusCode.NotFound)).Should().Be("job_not_found");
    }

    [Test]
    public async Task A_recording_is_a_redirect_to_an_address_that_takes_no_token()
    {
        JObject call = Server.Workspace.Calls.Add(new JObject { ["$transcript"] = "Hello." });
        JObject silent = Server.Workspace.Calls.Add(new JObject { ["$unrecorded"] = true });

        using HttpResponseMessage redirect = await SendRawAsync(HttpMethod.Get, $"/calls/{call["id"]}/recording");
        using HttpClient anonymous = new(Server.CreateHandler());
        byte[] audio = await anonymous.GetByteArrayAsync(redirect.Headers.Location!);

        redirect.StatusCode.Should().Be(HttpStatusCode.Found);
        audio.Take(4).Should().Equal("RIFF"u8.ToArray());
        Uri unsigned = new(redirect.Headers.Location!.GetLeftPart(UriPartial.Path));
        (await anonymous.GetAsync(unsigned)).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await (await SendRawAsync(HttpMethod.Get, $"/calls/{call["id"]}/transcript")).Content.ReadAsStringAsync()).Should().Be("Hello.");
        await FailAsync(HttpMethod.Get, $"/calls/{silent["id"]}/recording", null, HttpStatusCode.NotFound);
    }

    [Test]
    public async Task Segments_follow_their_rules_and_the_clock()
    {
        string contact = AddContact("ada");

        (await GetAsync($"/contacts/{contact}/segments"))["data"]!.Select(segment => (string?)segment["name"]).Should().Equal("New");
        ((int?)(await GetAsync("/segments?include_count=true"))["segments"]![0]!["count"]).Should().Be(1);
        Time.Advance(TimeSpan.FromDays(2));
        (await GetAsync($"/contacts/{contact}/segments"))["data"]!.Should().BeEmpty();
        JObject found = await PostAsync("/contacts/search", """{"query":{"field":"segment_id","operator":"=","value":"1"}}""");
        found["data"]!.Should().BeEmpty();
    }

    [Test]
    public async Task A_segment_has_no_archived_contacts()
    {
        AddContact("ada");
        string ben = AddContact("ben");

        await PostAsync($"/contacts/{ben}/archive", "{}");

        ((int?)(await GetAsync("/segments?include_count=true"))["segments"]![0]!["count"]).Should().Be(1);
    }

    [Test]
    public async Task A_segment_can_select_contacts_by_tag()
    {
        string contact = AddContact("ada");
        AddContact("ben");
        string tag = (string)Server.Add("/tags", new JObject { ["name"] = "VIP" })["id"]!;
        string segment = (string)Server.Workspace.Segments.Add(new JObject
        {
            ["name"] = "VIPs",
            ["$query"] = new JObject { ["field"] = "tag_id", ["operator"] = "=", ["value"] = tag },
        })["id"]!;

        await PostAsync($"/contacts/{contact}/tags", $$"""{"id":"{{tag}}"}""");

        (await GetAsync($"/contacts/{contact}/segments"))["data"]!.Select(found => (string?)found["id"]).Should().Contain(segment);
        JToken counted = (await GetAsync("/segments?include_count=true"))["segments"]!.Single(found => (string?)found["id"] == segment);
        ((int?)counted["count"]).Should().Be(1);
    }

    [Test]
    public async Task A_request_without_a_body_has_no_members()
    {
        JObject attribute = Server.Add("/data_attributes",
            new JObject { ["name"] = "plan", ["model"] = "contact", ["data_type"] = "string", ["description"] = "The plan" });

        JObject updated = await SendAsync(HttpMethod.Put, $"/data_attributes/{attribute["id"]}", null, HttpStatusCode.OK);
        JObject unchanged = await PutAsync($"/data_attributes/{attribute["id"]}", " [] ");
        JObject rejected = await SendAsync(HttpMethod.Post, "/tags", null, HttpStatusCode.UnprocessableEntity);

        ((string?)updated["description"]).Should().Be("The plan");
        ((string?)unchanged["description"]).Should().Be("The plan");
        ((string?)rejected["errors"]![0]!["code"]).Should().Be("parameter_not_found");
        ((string?)rejected["errors"]![0]!["field"]).Should().Be("name");
    }

    [Test]
    public async Task A_blocked_contact_comes_back_in_no_way()
    {
        string contact = AddContact("ada");

        ((bool?)(await PostAsync($"/contacts/{contact}/block", "{}"))["blocked"]).Should().BeTrue();

        (await GetAsync("/contacts"))["data"]!.Should().BeEmpty();
        (await FailAsync(HttpMethod.Post, $"/contacts/{contact}/unarchive", "{}", HttpStatusCode.BadRequest)).Should().Be("not_restorable");
        (await FailAsync(HttpMethod.Post, "/contacts", """{"external_id":"ada"}""",
            HttpStatusCode.BadRequest)).Should().Be("not_restorable");
    }

    [Test]
    public async Task A_merge_moves_the_history_of_the_lead()
    {
        string lead = AddContact("lea", "lead");
        string user = AddContact("ada");
        string conversation = await AddConversationAsync(lead);
        string tag = (string)Server.Add("/tags", new JObject { ["name"] = "VIP" })["id"]!;
        await PostAsync($"/contacts/{lead}/tags", $$"""{"id":"{{tag}}"}""");
        await PostAsync($"/contacts/{lead}/notes", """{"body":"A note"}""");

        await PostAsync("/contacts/merge", $$"""{"from":"{{lead}}","into":"{{user}}"}""");

        JObject merged = await GetAsync($"/contacts/{user}");
        ((int?)merged["tags"]!["total_count"]).Should().Be(1);
        ((int?)merged["notes"]!["total_count"]).Should().Be(1);
        ((string?)(await GetAsync($"/conversations/{conversation}"))["contacts"]!["contacts"]![0]!["id"]).Should().Be(user);
        await FailAsync(HttpMethod.Get, $"/contacts/{lead}", null, HttpStatusCode.NotFound);
    }

    [Test]
    public async Task What_admins_do_is_in_the_activity_log()
    {
        await PutAsync($"/admins/{AdminId}/away", """{"away_mode_enabled":true,"away_mode_reassign":false}""");
        await PutAsync("/ip_allowlist", """{"enabled":true,"ip_allowlist":["10.0.0.0/8"]}""");

        JObject logs = await GetAsync("/admins/activity_logs?created_at_after=2026-01-01T00:00:00Z");

        logs["activity_logs"]!.Select(log =>
            (string?)log["activity_type"]).Should().Equal("security_settings_change", "admin_away_mode_change");
        await FailAsync(HttpMethod.Put, "/ip_allowlist", """{"enabled":true,"ip_allowlist":["10.0.0.0/64"]}""",
            HttpStatusCode.UnprocessableEntity);
        await FailAsync(HttpMethod.Get, "/admins/activity_logs", null, HttpStatusCode.UnprocessableEntity);
    }

    [Test]
    public async Task A_visitor_becomes_a_contact_and_is_a_visitor_no_more()
    {
        Server.Workspace.Visitors.Add(new JObject { ["user_id"] = "v1", ["name"] = "Vic" });

        JObject contact = await PostAsync("/visitors/convert",
            """{"type":"user","visitor":{"user_id":"v1"},"user":{"email":"vic@example.com"}}""");

        ((string?)contact["name"]).Should().Be("Vic");
        ((string?)contact["email"]).Should().Be("vic@example.com");
        await FailAsync(HttpMethod.Get, "/visitors?user_id=v1", null, HttpStatusCode.NotFound);
    }

    private async Task PostEventAsync(string body)
    {
        using HttpClient http = new(Server.CreateHandler()) { BaseAddress = Server.BaseAddress };
        http.DefaultRequestHeaders.Add("Authorization", $"Bearer {Server.AccessToken}");
        using StringContent content = new(body, null, "application/json");
        using HttpResponseMessage response = await http.PostAsync(new Uri("/events", UriKind.Relative), content);
        response.StatusCode.Should().Be(HttpStatusCode.Accepted);
        (await response.Content.ReadAsStringAsync()).Should().Be(" ");
    }

    private async Task<string> ReadCsvAsync(string path)
    {
        using HttpResponseMessage response = await SendRawAsync(HttpMethod.Get, path);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/octet-stream");
        await using GZipStream gzip = new(await response.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        using StreamReader reader = new(gzip);
        return await reader.ReadToEndAsync();
    }
}
