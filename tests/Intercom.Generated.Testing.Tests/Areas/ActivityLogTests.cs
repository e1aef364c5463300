using Intercom.Testing.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Tests.Areas;

internal sealed class ActivityLogTests : ServerTest
{
    [Test]
    public async Task Away_mode_and_the_allowlist_are_logged_with_their_author()
    {
        string ownerId = (await Client.Admins.GetCurrentAsync())!.Id!;
        await Raw.PutAsync($"/admins/{ownerId}/away", """{"away_mode_enabled":true,"away_mode_reassign":false}""");
        await Raw.PutAsync("/ip_allowlist", """{"enabled":true,"ip_allowlist":["10.0.0.0/8"]}""");

        ActivityLogList logs = await Client.Admins.ListActivityLogsAsync(Start);

        Types(logs).Should().Equal("security_settings_change", "admin_away_mode_change");
        logs.ActivityLogs.Should().OnlyContain(log => log.PerformedBy!.Id == ownerId && log.CreatedAt == Start);
        logs.ActivityLogs[^1].Metadata!.AwayMode.Should().BeTrue();
    }

    [Test]
    public async Task A_redaction_and_exports_are_logged_and_rejected_ones_are_not()
    {
        JObject contact = Server.Add("/contacts", new JObject { ["email"] = "ada@example.com" });
        JObject message = Server.Add("/conversations", new JObject
        {
            ["from"] = new JObject { ["type"] = "user", ["id"] = contact["id"] },
            ["body"] = "A secret",
        });
        JObject source = new()
        {
            ["type"] = "source",
            ["conversation_id"] = message["conversation_id"] ?? message["id"],
            ["source_id"] = (await Client.Conversations.ListAsync()).Conversations.Single().Source!.Id,
        };
        await Raw.PostAsync("/conversations/redact", source.ToString());
        source["source_id"] = "0";
        await Raw.PostAsync("/conversations/redact", source.ToString());
        const string Range = """{"created_at_after":1,"created_at_before":2}""";
        await Raw.PostAsync("/export/content/data", Range);
        await Raw.PostAsync("/export/content/data", Range);

        Types(await Client.Admins.ListActivityLogsAsync(Start)).Should().Equal("app_data_export", "conversation_part_deletion");
    }

    [Test]
    public async Task A_revoked_token_is_logged_in_its_workspace()
    {
        TestWorkspace other = Server.AddWorkspace("Other");
        Server.RevokeAccessToken(Server.CreateAccessToken());
        Server.RevokeAccessToken("unknown");

        Types(await Client.Admins.ListActivityLogsAsync(Start)).Should().Equal("oauth_token_revocation");
        IntercomClient client = Server.CreateClient(options => options.AccessToken = other.AccessToken);
        (await client.Admins.ListActivityLogsAsync(Start)).ActivityLogs.Should().BeEmpty();
    }

    [Test]
    public async Task Both_bounds_of_the_time_include_it_and_pages_follow_each_other()
    {
        for (int revoked = 0; revoked < 5; revoked++)
        {
            Server.RevokeAccessToken(Server.CreateAccessToken());
            Time.Advance(TimeSpan.FromMinutes(1));
        }

        List<ActivityLog> found = [];
        await foreach (ActivityLog log in Client.Admins.ListActivityLogsAllAsync(Start.AddMinutes(1), Start.AddMinutes(3), perPage: 2))
        {
            found.Add(log);
        }

        found.Select(log => log.CreatedAt).Should().Equal(Start.AddMinutes(3), Start.AddMinutes(2), Start.AddMinutes(1));
        Server.Requests.Count(request => request.Operation == "Admins.ListActivityLogs").Should().Be(2);
    }

    private static IEnumerable<string> Types(ActivityLogList logs) => logs.ActivityLogs.Select(log => log.ActivityType!.ToString()!);
}
