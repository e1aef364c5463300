using System.Text;

namespace Intercom.Tests.Exports;

/// <summary>Downloads that end well, break, or are ended.</summary>
public class ExportDownloadTests
{
    private const string Csv = "id,name\n1,Ada\n2,Grace\n";

    [Test]
    public async Task A_download_replaces_the_existing_file_when_it_is_complete()
    {
        using TemporaryFolder folder = new();
        await File.WriteAllTextAsync(folder.PathOf("data.csv"), "old");

        await ExportingIntercom.Of(Packed.Gzip(Csv)).DownloadToAsync(folder.PathOf("data.csv"));

        (await File.ReadAllTextAsync(folder.PathOf("data.csv"))).Should().Be(Csv);
        folder.Names.Should().Equal("data.csv");
    }

    [Test]
    public async Task A_download_reports_the_bytes_that_arrive_of_a_compressed_file()
    {
        byte[] file = Packed.Gzip(Csv);
        ExportResult data = ExportingIntercom.Of(() => new IntercomFile(new ChunkedStream(file, 10), length: file.Length));
        RecordedProgress<DownloadProgress> reports = new();
        using MemoryStream csv = new();

        await data.DownloadToAsync(csv, reports);

        Encoding.UTF8.GetString(csv.ToArray()).Should().Be(Csv);
        reports.Select(report => report.ReceivedBytes).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems().And.HaveCountGreaterThan(2);
        reports.Should().OnlyContain(report => report.TotalBytes == file.Length);
        reports[^1].ToString().Should().Be($"{file.Length} of {file.Length} bytes");
    }

    [Test]
    public async Task A_download_reports_bytes_without_a_total_when_the_size_is_unknown()
    {
        using TemporaryFolder folder = new();
        RecordedProgress<DownloadProgress> reports = new();
        using IntercomFile file = new(new ChunkedStream(Encoding.UTF8.GetBytes(Csv), 10));

        await file.SaveToAsync(folder.PathOf("data.csv"), reports);

        (await File.ReadAllTextAsync(folder.PathOf("data.csv"))).Should().Be(Csv);
        reports.Select(report => report.ToString()).Should().Equal("10 bytes", "20 bytes", $"{Csv.Length} bytes");
    }

    [Test]
    public async Task An_exception_of_the_progress_ends_the_download_and_leaves_no_file()
    {
        using TemporaryFolder folder = new();
        RecordedProgress<DownloadProgress> reports = new(_ => throw new OperationCanceledException("No more."));

        await ExportingIntercom.Of(Packed.Gzip(Csv)).Awaiting(data => data.DownloadToAsync(folder.PathOf("data.csv"), reports))
            .Should().ThrowAsync<OperationCanceledException>().WithMessage("No more.");

        folder.Names.Should().BeEmpty();
    }

    [Test]
    public async Task A_failed_download_keeps_the_existing_file_and_leaves_no_other_file()
    {
        using TemporaryFolder folder = new();
        await File.WriteAllTextAsync(folder.PathOf("data.csv"), "old");
        ExportResult data =
            ExportingIntercom.Of(() => new IntercomFile(new ChunkedStream(Encoding.UTF8.GetBytes(Csv), 5, new IOException("Reset."))));

        IntercomConnectionException error = (await data.Awaiting(it => it.DownloadToAsync(folder.PathOf("data.csv")))
            .Should().ThrowAsync<IntercomConnectionException>()).Which;

        (error.IsTransient, error.IsRetryable).Should().Be((true, true));
        (await File.ReadAllTextAsync(folder.PathOf("data.csv"))).Should().Be("old");
        folder.Names.Should().Equal("data.csv");
    }

    [Test]
    public async Task A_lost_connection_throws_and_the_download_can_be_repeated()
    {
        byte[] file = Packed.Gzip(string.Concat(Enumerable.Range(0, 20_000).Select(number => $"{number * 7919 % 100_003}\n")));
        int asked = 0;
        using LoopbackServer server = new(_ => new RawResponse
        {
            Headers = ["Content-Type: application/octet-stream", $"Content-Length: {file.Length}"],
            Body = asked++ == 0 ? file[..(file.Length / 2)] : file,
        });
        using IntercomClient client = server.CreateClient();
        ExportResult data = new("7", "completed", cancellation => client.DataExport.DownloadAsync("7", cancellationToken: cancellation));

        IntercomConnectionException error = (await FluentActions.Awaiting(async () => await data.ReadRowsAsync().CountAsync())
            .Should().ThrowAsync<IntercomConnectionException>()).Which;

        error.Operation.Should().Be("DataExport.Download");
        (await data.ReadRowsAsync().CountAsync()).Should().Be(19_999);
        server.Requests.Should().HaveCount(2);
    }

    [Test]
    public async Task Rows_are_read_while_the_file_still_arrives()
    {
        TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        string first = "id\n1\n2\n" + new string('\n', 40_000);
        using LoopbackServer server =
            LoopbackServer.Responding(
                new RawResponse { Body = Encoding.ASCII.GetBytes(first), Gate = gate.Task, Rest = "3\n"u8.ToArray() });
        using IntercomClient client = server.CreateClient();
        ExportResult data = new("7", "completed", cancellation => client.DataExport.DownloadAsync("7", cancellationToken: cancellation));

        await using IAsyncEnumerator<ExportRow> rows = data.ReadRowsAsync().GetAsyncEnumerator();
        (await rows.MoveNextAsync()).Should().BeTrue();
        gate.SetResult();

        rows.Current["id"].Should().Be("1");
        (await rows.MoveNextAsync() && await rows.MoveNextAsync()).Should().BeTrue();
        rows.Current["id"].Should().Be("3");
        (await rows.MoveNextAsync()).Should().BeFalse();
    }

    [Test]
    public async Task Ending_the_loop_early_closes_the_connection()
    {
        foreach (byte[] file in new[] { Encoding.UTF8.GetBytes(Csv), Packed.Gzip(Csv), Packed.Zip(("a.csv", Csv)) })
        {
            ChunkedStream content = new(file, 100);
            await foreach (ExportRow row in ExportingIntercom.Of(() => new IntercomFile(content)).ReadRowsAsync())
            {
                row["id"].Should().Be("1");
                break;
            }

            content.IsDisposed.Should().BeTrue();
        }
    }

    [Test]
    public async Task Cancelling_ends_a_download_that_waits_for_bytes()
    {
        using TemporaryFolder folder = new();
        using CancellationTokenSource cancelling = new();
        StallingStream body = new();
        ExportResult data = ExportingIntercom.Of(() => new IntercomFile(body));

        Task download = data.DownloadToAsync(folder.PathOf("data.csv"), cancelling.Token);
        await body.FirstRead;
        await cancelling.CancelAsync();

        await FluentActions.Awaiting(() => download).Should().ThrowAsync<OperationCanceledException>();
        body.IsDisposed.Should().BeTrue();
        folder.Names.Should().BeEmpty();
    }

    [Test]
    public async Task Cancelling_ends_rows_that_wait_for_bytes()
    {
        using CancellationTokenSource cancelling = new();
        BeginningStream body = new("id\n"u8.ToArray());
        Task rows = ExportingIntercom.Of(() => new IntercomFile(body)).ReadRowsAsync(cancelling.Token).CountAsync().AsTask();

        await body.FirstRead;
        await cancelling.CancelAsync();

        await FluentActions.Awaiting(() => rows).Should().ThrowAsync<OperationCanceledException>();
    }

    [Test]
    public async Task A_file_that_cannot_be_written_does_not_throw_a_connection_exception()
    {
        using TemporaryFolder folder = new();
        int asked = 0;
        ExportResult data = ExportingIntercom.Of(() => new IntercomFile(new MemoryStream([(byte)++asked])));

        await data.Awaiting(it => it.DownloadToAsync(folder.PathOf("none/data.csv"))).Should().ThrowAsync<DirectoryNotFoundException>();
        await data.Awaiting(it => it.DownloadToAsync(folder.Root))
            .Should().ThrowAsync<ArgumentException>().WithMessage("path is a folder*");
        await data.Awaiting(it => it.DownloadToAsync(" ")).Should().ThrowAsync<ArgumentException>().WithParameterName("path");
        await data.Awaiting(it => it.DownloadToAsync((Stream)null!))
            .Should().ThrowAsync<ArgumentNullException>().WithParameterName("destination");

        asked.Should().Be(0);
        folder.Names.Should().BeEmpty();
    }

    [Test]
    public async Task An_expired_file_throws_a_not_found_exception()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}", System.Net.HttpStatusCode.NotFound);
        ExportResult data = new(
            "7", "completed", cancellation => intercom.Client.DataExport.DownloadAsync("7", cancellationToken: cancellation));

        await FluentActions.Awaiting(async () => await data.ReadRowsAsync().CountAsync()).Should().ThrowAsync<IntercomNotFoundException>();
    }

    [Test]
    public async Task Memory_does_not_grow_with_the_number_of_rows()
    {
        const int Megabyte = 1024 * 1024;
        RowStream content = new(64 * Megabyte);
        ExportResult data = ExportingIntercom.Of(() => new IntercomFile(content));
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long most = 0;
        long rows = 0;

        await foreach (ExportRow row in data.ReadRowsAsync())
        {
            if (rows++ % 50_000 == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }

        rows.Should().Be(content.Rows).And.BeGreaterThan(500_000);
        most.Should().BeLessThan(4 * Megabyte, "what is alive is a row and a few blocks");
    }

    [Test]
    public void A_created_result_has_the_given_values()
    {
        ExportResult data = new("7", "complete", _ => Task.FromResult(new IntercomFile(Stream.Null)), DateTimeOffset.UnixEpoch);

        (data.JobId, data.Status, data.ExpiresAt, data.ToString())
            .Should().Be(("7", "complete", DateTimeOffset.UnixEpoch, "Export 7, complete"));
        FluentActions.Invoking(() => new ExportResult(null!, "complete", _ => Task.FromResult(new IntercomFile(Stream.Null))))
            .Should().Throw<ArgumentNullException>().WithParameterName("jobId");
    }
}
