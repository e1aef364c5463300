using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;

namespace Intercom.Tests.Http;

public class DownloadTests
{
    [Test]
    public async Task A_file_is_handed_out_while_it_still_arrives()
    {
        TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        RawAnswer answer = new() { Headers = ["Content-Type: application/octet-stream"], Body = Encoding.ASCII.GetBytes("first"), Gate = gate.Task, Rest = Encoding.ASCII.GetBytes(" and last") };
        using LoopbackServer server = LoopbackServer.Answering(answer);
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
    public async Task What_ends_the_call_does_not_end_a_file_that_was_handed_out()
    {
        TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using LoopbackServer server = LoopbackServer.Answering(new RawAnswer { Gate = gate.Task, Rest = Encoding.ASCII.GetBytes("late") });
        using IntercomClient client = server.CreateClient();
        using CancellationTokenSource source = new();

        using IntercomFile file = await client.DataExport.DownloadAsync("1", cancellationToken: source.Token);
        await source.CancelAsync();
        gate.SetResult();
        using StreamReader reader = new(file.Content);

        (await reader.ReadToEndAsync(CancellationToken.None)).Should().Be("late");
    }

    [Test]
    public async Task A_file_of_which_nothing_more_comes_is_given_up_after_the_time_that_the_call_may_take()
    {
        using LoopbackServer server = LoopbackServer.Answering(new RawAnswer { Body = Encoding.ASCII.GetBytes("start"), Gate = Task.Delay(Timeout.Infinite), Rest = Encoding.ASCII.GetBytes("never") });
        using IntercomClient client = server.CreateClient();
        using MemoryStream received = new();

        using IntercomFile file = await client.DataExport.DownloadAsync("1", options: new RequestOptions { Timeout = TimeSpan.FromMilliseconds(500) });
        Func<Task> saving = () => file.SaveToAsync(received);

        (await saving.Should().ThrowAsync<IntercomTimeoutException>()).Which.Operation.Should().Be("DataExport.Download");
        Encoding.ASCII.GetString(received.ToArray()).Should().Be("start");
    }

    [Test]
    public async Task Disposing_of_a_file_closes_the_connection()
    {
        StallingStream body = new();
        using FakeIntercom intercom = FakeIntercom.Answering(new StreamContent(body));

        (await intercom.Client.DataExport.DownloadAsync("1")).Dispose();

        body.IsDisposed.Should().BeTrue();
    }

    [Test]
    public async Task An_answer_that_is_no_file_is_closed_by_the_client()
    {
        StallingStream body = new();
        using FakeIntercom intercom = FakeIntercom.Answering(new StreamContent(body));

        await intercom.Client.Tags.DeleteAsync("1");

        body.IsDisposed.Should().BeTrue();
    }

    [Test]
    public async Task A_file_tells_what_the_answer_says_about_it()
    {
        ByteArrayContent content = new([1, 2, 3]);
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        content.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = "\"data export.csv\"" };
        using FakeIntercom intercom = FakeIntercom.Answering(content);

        using IntercomFile file = await intercom.Client.ReportingDataExport.DownloadAsync("app", "1");

        file.ContentType.Should().Be("text/csv");
        file.FileName.Should().Be("data export.csv");
        file.Length.Should().Be(3);
    }

    [Test]
    public async Task A_file_tells_nothing_where_the_answer_does_not()
    {
        using FakeIntercom intercom = FakeIntercom.Answering(new StreamContent(new StallingStream()));

        using IntercomFile file = await intercom.Client.DataExport.DownloadAsync("1");

        file.ContentType.Should().BeNull();
        file.FileName.Should().BeNull();
        file.Length.Should().BeNull();
    }

    [Test]
    public async Task The_length_of_a_file_is_not_that_of_its_compressed_form()
    {
        using MemoryStream compressed = new();
        using (GZipStream gzip = new(compressed, CompressionMode.Compress))
        {
            gzip.Write(new byte[10_000]);
        }

        ByteArrayContent content = new(compressed.ToArray()) { Headers = { ContentEncoding = { "gzip" } } };
        using FakeIntercom intercom = FakeIntercom.Answering(content);
        using IntercomFile file = await intercom.Client.DataExport.DownloadAsync("1");
        using MemoryStream received = new();
        await file.Content.CopyToAsync(received);

        received.Length.Should().Be(10_000);
        file.Length.Should().BeNull();
    }
}
