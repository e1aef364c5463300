using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;

namespace Intercom.Tests.Http;

public class DownloadTests
{
    [Test]
    public async Task A_file_is_returned_while_it_still_arrives()
    {
        TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        RawResponse response = new()
        {
            Headers = ["Content-Type: application/octet-stream"],
            Body = Encoding.ASCII.GetBytes("first"),
            Gate = gate.Task,
            Rest = Encoding.ASCII.GetBytes(" and last"),
        };
        using LoopbackServer server = LoopbackServer.Responding(response);
        using IntercomClient client = server.CreateClient();

        using IntercomFile file = await client.DataExport.DownloadAsync("1");
        byte[] start = new byte[5];
        await file.Content.ReadExactlyAsync(start);
        gate.SetResult();
        using StreamReader reader = new(file.Content);

        Encoding.ASCII.GetString(start).Should().Be("first");
        (await reader.ReadToEndAsync()).Should().Be(" and last");
        file.Length.Should().Be(14);
        server.Requests.Single().Header("Accept").Should().Be("application/octet-stream");
    }

    [Test]
    public async Task Cancelling_and_timeout_of_the_request_do_not_end_a_returned_file()
    {
        TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using LoopbackServer server =
            LoopbackServer.Responding(new RawResponse { Gate = gate.Task, Rest = Encoding.ASCII.GetBytes("late") });
        using IntercomClient client = server.CreateClient();
        using CancellationTokenSource source = new();

        using IntercomFile file = await client.DataExport.DownloadAsync("1", cancellationToken: source.Token);
        await source.CancelAsync();
        gate.SetResult();
        using StreamReader reader = new(file.Content);

        (await reader.ReadToEndAsync(CancellationToken.None)).Should().Be("late");
    }

    [Test]
    public async Task A_stalled_download_throws_after_the_timeout_of_the_request()
    {
        using LoopbackServer server = LoopbackServer.Responding(new RawResponse
        {
            Body = Encoding.ASCII.GetBytes("start"),
            Gate = Task.Delay(Timeout.Infinite),
            Rest = Encoding.ASCII.GetBytes("never"),
        });
        using IntercomClient client = server.CreateClient();
        using MemoryStream received = new();

        using IntercomFile file =
            await client.DataExport.DownloadAsync("1", options: new RequestOptions { Timeout = TimeSpan.FromMilliseconds(500) });
        Func<Task> saving = () => file.SaveToAsync(received);

        (await saving.Should().ThrowAsync<IntercomTimeoutException>()).Which.Operation.Should().Be("DataExport.Download");
        Encoding.ASCII.GetString(received.ToArray()).Should().Be("start");
    }

    [Test]
    public async Task Disposing_a_file_closes_the_connection()
    {
        StallingStream body = new();
        using FakeIntercom intercom = FakeIntercom.Responding(new StreamContent(body));

        (await intercom.Client.DataExport.DownloadAsync("1")).Dispose();

        body.IsDisposed.Should().BeTrue();
    }

    [Test]
    public async Task A_response_that_is_not_returned_as_a_file_is_closed()
    {
        StallingStream body = new();
        using FakeIntercom intercom = FakeIntercom.Responding(new StreamContent(body));

        await intercom.Client.Tags.DeleteAsync("1");

        body.IsDisposed.Should().BeTrue();
    }

    [Test]
    public async Task A_file_has_the_metadata_of_the_response()
    {
        ByteArrayContent content = new([1, 2, 3]);
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        content.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = "\"data export.csv\"" };
        using FakeIntercom intercom = FakeIntercom.Responding(content);

        using IntercomFile file = await intercom.Client.ReportingDataExport.DownloadAsync("app", "1");

        file.ContentType.Should().Be("text/csv");
        file.FileName.Should().Be("data export.csv");
        file.Length.Should().Be(3);
    }

    [Test]
    public async Task A_file_of_a_response_without_metadata_has_none()
    {
        using FakeIntercom intercom = FakeIntercom.Responding(new StreamContent(new StallingStream()));

        using IntercomFile file = await intercom.Client.DataExport.DownloadAsync("1");

        file.ContentType.Should().BeNull();
        file.FileName.Should().BeNull();
        file.Length.Should().BeNull();
    }

    [Test]
    public async Task The_length_of_a_compressed_file_is_null()
    {
        using MemoryStream compressed = new();
        using (GZipStream gzip = new(compressed, CompressionMode.Compress))
        {
            gzip.Write(new byte[10_000]);
        }

        ByteArrayContent content = new(compressed.ToArray()) { Headers = { ContentEncoding = { "gzip" } } };
        using FakeIntercom intercom = FakeIntercom.Responding(content);
        using IntercomFile file = await intercom.Client.DataExport.DownloadAsync("1");
        using MemoryStream received = new();
        await file.Content.CopyToAsync(received);

        received.Length.Should().Be(10_000);
        file.Length.Should().BeNull();
    }
}
