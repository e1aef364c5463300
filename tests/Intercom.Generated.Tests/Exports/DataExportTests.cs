using System.Net;

namespace Intercom.Tests.Exports;

/// <summary>An export from its start to what it has made: requests, polling and progress.</summary>
public class DataExportTests
{
    private static readonly byte[] Csv = "user_id\n1\n"u8.ToArray();

    [TestCase("completed")]
    [TestCase("complete")]
    [TestCase("COMPLETED")]
    public async Task An_export_is_started_and_polled_until_it_is_complete(string complete)
    {
        using ExportingIntercom intercom = new(Csv, "pending", "in_progress", complete);

        ExportResult data = await intercom.Client.DataExport.ExportAsync(ExportingIntercom.Period);

        (data.JobId, data.Status, data.HasData, data.ExpiresAt).Should().Be(("7", complete, true, null));
        intercom.Sent.Should().Equal(["POST /export/content/data", .. Enumerable.Repeat("GET /export/content/data/7", 3)]);
    }

    [Test]
    public async Task The_intervals_grow_up_to_the_maximum()
    {
        using ExportingIntercom intercom = new(Csv, [.. Enumerable.Repeat("pending", 9), "completed"]);

        await intercom.Client.DataExport.ExportAsync(
            ExportingIntercom.Period,
            polling: new PollingOptions { InitialInterval = TimeSpan.FromSeconds(4), MaxInterval = TimeSpan.FromSeconds(10) });

        intercom.Clock.Waits.Select(wait => wait.TotalSeconds).Should().Equal(4, 6, 9, 10, 10, 10, 10, 10, 10, 10);
    }

    [Test]
    public async Task A_job_that_is_complete_at_once_is_not_polled()
    {
        using ExportingIntercom intercom = new(Csv);
        intercom.Interfere =
            _ => FakeIntercom.Response("""{"job_identifier":"7","status":"completed","download_expires_at":"1700000100"}""");

        ExportResult data = await intercom.Client.DataExport.ExportAsync(ExportingIntercom.Period);

        intercom.Sent.Should().ContainSingle();
        intercom.Clock.Waits.Should().BeEmpty();
        data.ExpiresAt.Should().Be(DateTimeOffset.FromUnixTimeSeconds(1_700_000_100));
    }

    [Test]
    public async Task Progress_reports_the_job_from_the_start_and_each_status()
    {
        RecordedProgress<JobProgress> reported = new();
        using ExportingIntercom intercom = new(Csv, "in_progress", "completed");

        await intercom.Client.DataExport.ExportAsync(ExportingIntercom.Period, reported);

        reported.Select(progress => (progress.JobId, progress.Status, progress.Elapsed.TotalSeconds))
            .Should().Equal(("7", "pending", 0), ("7", "in_progress", 2), ("7", "completed", 5));
    }

    [Test]
    public async Task A_job_with_an_unknown_status_is_polled_further()
    {
        using ExportingIntercom intercom = new(Csv, "warming_up", "", "completed");

        (await intercom.Client.DataExport.ExportAsync(ExportingIntercom.Period)).Status.Should().Be("completed");
    }

    [TestCase("failed")]
    [TestCase("canceled")]
    [TestCase("cancelled")]
    public async Task A_job_that_failed_or_was_cancelled_throws_with_its_identifier(string status)
    {
        using ExportingIntercom intercom = new(Csv, "in_progress", status);

        IntercomJobException error = await CatchAsync(() => intercom.Client.DataExport.ExportAsync(ExportingIntercom.Period));

        (error.JobId, error.Status, error.IsUnfinished, error.IsTransient).Should().Be(("7", status, false, false));
        error.Message.Should().Be($"Job 7 is {status}: Intercom gave no reason");
    }

    [Test]
    public async Task The_exception_of_a_failed_job_has_the_reason_of_Intercom()
    {
        using ExportingIntercom intercom = new(Csv);
        intercom.Interfere = _ => FakeIntercom.Response("""{"job_identifier":"7","status":"failed","failure_reason":"Too many rows"}""");

        (await CatchAsync(() => intercom.Client.DataExport.ResumeExportAsync("7"))).FailureReason.Should().Be("Too many rows");
    }

    [Test]
    public async Task An_export_without_data_has_no_rows_and_does_not_fail()
    {
        using TemporaryFolder folder = new();
        using ExportingIntercom intercom = new(Csv, "no_data");

        ExportResult data = await intercom.Client.DataExport.ExportAsync(ExportingIntercom.Period);
        await data.DownloadToAsync(folder.PathOf("empty.csv"));

        data.HasData.Should().BeFalse();
        (await data.ReadRowsAsync().ToListAsync()).Should().BeEmpty();
        new FileInfo(folder.PathOf("empty.csv")).Length.Should().Be(0);
        intercom.Sent.Should().NotContain(sent => sent.Contains("download", StringComparison.Ordinal));
    }

    [Test]
    public async Task A_job_that_does_not_finish_in_time_can_be_resumed()
    {
        using ExportingIntercom intercom = new(Csv, [.. Enumerable.Repeat("in_progress", 5), "completed"]);
        PollingOptions brief = new()
        {
            InitialInterval = TimeSpan.FromSeconds(10),
            MaxInterval = TimeSpan.FromSeconds(10),
            Timeout = TimeSpan.FromSeconds(25),
        };

        IntercomJobException error =
            await CatchAsync(() => intercom.Client.DataExport.ExportAsync(ExportingIntercom.Period, polling: brief));

        (error.JobId, error.Status, error.IsUnfinished, error.IsTransient).Should().Be(("7", "in_progress", true, true));
        error.Message.Should().Contain("after 25 seconds");
        intercom.Clock.Waits.Select(wait => wait.TotalSeconds).Should().Equal(10, 10, 5);
        (await intercom.Client.DataExport.ResumeExportAsync(error.JobId)).Status.Should().Be("completed");
        intercom.Sent.Should().ContainSingle(sent => sent.StartsWith("POST", StringComparison.Ordinal));
    }

    [Test]
    public async Task The_start_of_an_export_is_not_retried_when_it_may_have_had_an_effect()
    {
        using ExportingIntercom intercom = new(Csv);
        intercom.Interfere = _ => FakeIntercom.Response("{}", HttpStatusCode.BadGateway);

        await intercom.Client.Awaiting(
            client => client.DataExport.ExportAsync(ExportingIntercom.Period, options: new RequestOptions { MaxRetries = 5 }))
            .Should().ThrowAsync<IntercomServerException>();

        intercom.Sent.Should().ContainSingle();
    }

    [Test]
    public async Task A_workspace_with_a_pending_job_throws_without_a_retry()
    {
        using ExportingIntercom intercom = new(Csv);
        intercom.Interfere = _ => FakeIntercom.Response(
            """{"errors":[{"code":"rate_limit_exceeded","message":"Too many pending export jobs: 1"}]}""",
            HttpStatusCode.TooManyRequests);

        IntercomRateLimitException error = (await intercom.Client.Awaiting(
            client => client.DataExport.ExportAsync(ExportingIntercom.Period, options: new RequestOptions { MaxRetries = 5 }))
            .Should().ThrowAsync<IntercomRateLimitException>()).Which;

        error.IsPendingJobLimit.Should().BeTrue();
        error.Message.Should().Contain("pending export jobs");
        intercom.Sent.Should().ContainSingle();
    }

    [Test]
    public async Task Transient_failures_do_not_end_the_wait()
    {
        int asked = 0;
        using ExportingIntercom intercom = new(Csv, "completed");
        intercom.Interfere = request => request.Method == "GET" && asked++ < 4
            ? FakeIntercom.Response("<html>", HttpStatusCode.BadGateway, "text/html")
            : null;

        (await intercom.Client.DataExport.ExportAsync(ExportingIntercom.Period)).Status.Should().Be("completed");
    }

    [Test]
    public async Task A_rate_limit_during_the_wait_delays_the_next_status_request()
    {
        int asked = 0;
        using ExportingIntercom intercom = new(Csv, "completed");
        intercom.Interfere = request => request.Method == "GET" && asked++ == 0 ? Limited() : null;

        await intercom.Client.DataExport.ExportAsync(ExportingIntercom.Period);

        intercom.Clock.Waits.Select(wait => wait.TotalSeconds).Should().Equal(2, 40);
    }

    [Test]
    public async Task The_exception_of_a_failed_status_request_has_the_job()
    {
        using ExportingIntercom intercom = new(Csv);
        intercom.Interfere = request => request.Method == "GET" ? FakeIntercom.Response("{}", HttpStatusCode.Unauthorized) : null;

        IntercomJobException error = await CatchAsync(() => intercom.Client.DataExport.ExportAsync(ExportingIntercom.Period));

        (error.JobId, error.Status, error.Operation).Should().Be(("7", "pending", "DataExport.Get"));
        error.InnerException.Should().BeOfType<IntercomAuthenticationException>();
    }

    [Test]
    public async Task A_start_without_a_job_identifier_throws()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("""{"status":"pending"}""");

        (await CatchAsync(() => intercom.Client.DataExport.ExportAsync(ExportingIntercom.Period))).Message
            .Should().Contain("without identifier");

        intercom.Sent.Should().ContainSingle();
    }

    [Test]
    public async Task A_job_that_does_not_exist_cannot_be_resumed()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}", HttpStatusCode.NotFound);

        await intercom.Client.Awaiting(client => client.DataExport.ResumeExportAsync("7")).Should().ThrowAsync<IntercomNotFoundException>();
    }

    [Test]
    public async Task Cancelling_ends_the_wait_and_not_the_job()
    {
        using CancellationTokenSource cancelling = new();
        using ExportingIntercom intercom = new(Csv, "in_progress");
        RecordedProgress<JobProgress> reported = new(progress => (progress.Status == "in_progress" ? cancelling : null)?.Cancel());

        (await intercom.Client.Awaiting(
            client => client.DataExport.ExportAsync(ExportingIntercom.Period, reported, cancellationToken: cancelling.Token))
            .Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(cancelling.Token);

        intercom.Sent.Should().Equal("POST /export/content/data", "GET /export/content/data/7");
    }

    [Test]
    public async Task A_job_that_is_cancelled_by_its_identifier_ends_the_wait_for_it()
    {
        using ExportingIntercom intercom = new(Csv, "in_progress", "in_progress", "canceled");
        RecordedProgress<JobProgress> reported = new(progress => (progress.Elapsed > TimeSpan.Zero && intercom.Sent.Count == 2
            ? intercom.Client.DataExport.CancelAsync(progress.JobId)
            : Task.CompletedTask).Wait());

        (await CatchAsync(() => intercom.Client.DataExport.ExportAsync(ExportingIntercom.Period, reported))).Status.Should().Be("canceled");

        intercom.Sent.Should().ContainSingle(sent => sent == "POST /export/cancel/7");
    }

    [TestCase(0, 30, 60, "InitialInterval")]
    [TestCase(5, 4, 60, "MaxInterval")]
    [TestCase(1, 100_000, 60, "MaxInterval")]
    [TestCase(1, 30, 0, "Timeout")]
    public async Task Polling_options_out_of_range_throw_and_nothing_is_sent(int initial, int maximum, int timeout, string setting)
    {
        using ExportingIntercom intercom = new(Csv);
        PollingOptions polling = new()
        {
            InitialInterval = TimeSpan.FromSeconds(initial),
            MaxInterval = TimeSpan.FromSeconds(maximum),
            Timeout = TimeSpan.FromSeconds(timeout),
        };

        await FluentActions.Awaiting(() => intercom.Client.DataExport.ExportAsync(ExportingIntercom.Period, polling: polling))
            .Should().ThrowAsync<ArgumentException>().WithParameterName(setting);
        await FluentActions.Awaiting(() => intercom.Client.Jobs.WaitAsync("7", polling: polling))
            .Should().ThrowAsync<ArgumentException>().WithParameterName(setting);

        intercom.Sent.Should().BeEmpty();
    }

    [Test]
    public async Task An_infinite_timeout_waits_for_as_long_as_the_job_takes()
    {
        using ExportingIntercom intercom = new(Csv, [.. Enumerable.Repeat("pending", 300), "completed"]);

        await intercom.Client.DataExport.ExportAsync(
            ExportingIntercom.Period, polling: new PollingOptions { Timeout = Timeout.InfiniteTimeSpan });

        intercom.Clock.Waits.Should().HaveCount(301);
    }

    [Test]
    public async Task Reporting_data_is_exported_in_the_same_way()
    {
        using ExportingIntercom intercom = new(Packed.Gzip("id,name\n1,Ada\n"), "pending", "complete");
        CreateReportingDataExportRequest request = new()
        {
            DatasetId = "conversation",
            AttributeIds = ["id"],
            StartTime = DateTimeOffset.UnixEpoch,
            EndTime = DateTimeOffset.UnixEpoch.AddDays(1),
        };

        ExportResult data = await intercom.Client.ReportingDataExport.ExportAsync(request, "app", "client");
        List<ExportRow> rows = await data.ReadRowsAsync().ToListAsync();

        rows.Single()["name"].Should().Be("Ada");
        intercom.Sent.Should().Equal(
            "POST /export/reporting_data/enqueue",
            "GET /export/reporting_data/7?app_id=app&client_id=client",
            "GET /export/reporting_data/7?app_id=app&client_id=client",
            "GET /download/reporting_data/7?app_id=app");
    }

    [Test]
    public async Task An_export_of_reporting_data_can_be_resumed()
    {
        using ExportingIntercom intercom = new(Csv, "complete");

        (await intercom.Client.ReportingDataExport.ResumeExportAsync("7", "app", "client")).Status.Should().Be("complete");

        intercom.Sent.Should().Equal("GET /export/reporting_data/7?app_id=app&client_id=client");
    }

    private static HttpResponseMessage Limited()
    {
        HttpResponseMessage response =
            FakeIntercom.Response("""{"errors":[{"code":"rate_limit_exceeded"}]}""", HttpStatusCode.TooManyRequests);
        response.Headers.TryAddWithoutValidation("Retry-After", "40");
        return response;
    }

    private static async Task<IntercomJobException> CatchAsync(Func<Task> run) =>
        (await run.Should().ThrowAsync<IntercomJobException>()).Which;
}
