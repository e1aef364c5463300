namespace Intercom.Tests.Discrepancies;

public class AdminDiscrepancyTests
{
    [KnownDiscrepancy("the avatar of an admin is an object, a URL or null", "admin.avatar")]
    [TestCase("\"https://example.com/a.png\"", "https://example.com/a.png")]
    [TestCase("""{"type":"avatar","image_url":"https://example.com/a.png"}""", "https://example.com/a.png")]
    [TestCase("""{"type":"avatar","image_url":null}""", null)]
    [TestCase("null", null)]
    public async Task The_avatar_of_an_admin_can_be_an_object_text_or_null(string json, string? address) =>
        ((await Responses.AdminAsync($$"""{"avatar":{{json}}}""")).Avatar?.ImageUrl).Should().Be(address);

    [KnownDiscrepancy("title and team priorities of an admin are absent or empty", "admin.job_title")]
    [TestCase("""{"type":"admin","id":"1"}""")]
    [TestCase("""{"type":"admin","id":"1","job_title":null,"team_priority_level":{}}""")]
    public async Task Title_and_priorities_are_absent_or_empty(string json)
    {
        Admin admin = await Responses.AdminAsync(json);

        admin.JobTitle.Should().BeNull();
        (admin.TeamPriorityLevel?.PrimaryTeamIds ?? []).Should().BeEmpty();
    }

    [KnownDiscrepancy("the reason for being away is a number or text", "admin.away_status_reason_id")]
    [TestCase("12345")]
    [TestCase("\"12345\"")]
    public async Task The_reason_for_being_away_is_a_number_or_a_text(string json) =>
        (await Responses.AdminAsync($$"""{"away_status_reason_id":{{json}}}""")).AwayStatusReasonId.Should().Be("12345");

    [KnownDiscrepancy("away status reasons are in a list object")]
    [Test]
    public async Task Reasons_for_being_away_are_returned_in_a_list() =>
        (await Responses.ReadAsync(
            """{"type":"list","data":[{"type":"away_status_reason","id":"1","label":"Lunch"}]}""",
            client => client.AwayStatusReasons.ListAsync()))
            .Data.Should().ContainSingle();

    [KnownDiscrepancy("metadata of an activity is text or an object", "activity_log_metadata.before")]
    [Test]
    public async Task Metadata_of_an_activity_is_text_or_an_object()
    {
        ActivityLogList list = await Responses.ReadAsync(
            """{"activity_logs":[{"id":"1","metadata":{"before":"off","after":{"state":"on"}}},{"id":"2","metadata":{"before":"""
            + """null,"after":5}}]}""",
            client => client.Admins.ListActivityLogsAsync(DateTimeOffset.UnixEpoch));

        list.ActivityLogs[0].Metadata!.Before!.AsText().Should().Be("off");
        list.ActivityLogs[0].Metadata!.After!.AsMap()!["state"].AsText().Should().Be("on");
        list.ActivityLogs[1].Metadata!.After!.AsInteger().Should().Be(5);
    }

    [KnownDiscrepancy("activity types are added without a new version")]
    [Test]
    public async Task An_unknown_activity_type_is_read() =>
        (await Responses.ReadAsync(
            """{"activity_logs":[{"activity_type":"teammate_teleported"}]}""",
            client => client.Admins.ListActivityLogsAsync(DateTimeOffset.UnixEpoch)))
            .ActivityLogs.Single().ActivityType!.Value.Value.Should().Be("teammate_teleported");

    [KnownDiscrepancy("a token can belong to no admin", "GET /me")]
    [TestCase("null")]
    [TestCase("")]
    public async Task A_token_without_an_admin_returns_null(string json)
    {
        using FakeIntercom intercom = FakeIntercom.Responding(json);

        (await intercom.Client.Admins.GetCurrentAsync()).Should().BeNull();
    }

    [KnownDiscrepancy("an app has flags that are not declared", "app.secure")]
    [Test]
    public async Task The_app_has_its_identity_verification_setting() =>
        (await Responses.ReadAsync(
            """{"type":"admin","app":{"type":"app","secure":true,"region":"US"}}""",
            client => client.Admins.GetCurrentAsync()))!.App!.Secure.Should().BeTrue();
}
