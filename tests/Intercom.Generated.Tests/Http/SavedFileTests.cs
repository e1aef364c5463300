using System.Text;

namespace Intercom.Tests.Http;

/// <summary>Recordings and transcripts of calls, as files.</summary>
public class SavedFileTests
{
    [Test]
    public async Task A_recording_is_saved_from_the_signed_URL_without_sending_the_token()
    {
        using TemporaryFolder folder = new();
        using LoopbackServer storage =
            LoopbackServer.Responding(new RawResponse { Headers = ["Content-Type: audio/wav"], Body = "RIFF....WAVE"u8.ToArray() });
        using LoopbackServer server = LoopbackServer.Responding(RawResponse.Redirect(new Uri(storage.Address, "1.wav?signature=a%2Fb")));
        using IntercomClient client = server.CreateClient();
        using MemoryStream copy = new();

        await client.Calls.SaveRecordingAsync("1", folder.PathOf("call.wav"));
        await client.Calls.SaveRecordingAsync("1", copy);

        (await File.ReadAllTextAsync(folder.PathOf("call.wav"))).Should().Be("RIFF....WAVE");
        copy.ToArray().Should().Equal("RIFF....WAVE"u8.ToArray());
        storage.Requests.Should().HaveCount(2).And.OnlyContain(request => request.Header("Authorization") == null);
    }

    [Test]
    public async Task A_truncated_recording_leaves_no_file()
    {
        using TemporaryFolder folder = new();
        using LoopbackServer server =
            LoopbackServer.Responding(new RawResponse { Headers = ["Content-Length: 100"], Body = "RIFF"u8.ToArray() });
        using IntercomClient client = server.CreateClient();

        IntercomConnectionException error = (await client.Awaiting(it => it.Calls.SaveRecordingAsync("1", folder.PathOf("call.wav")))
            .Should().ThrowAsync<IntercomConnectionException>()).Which;

        error.Operation.Should().Be("Calls.DownloadRecording");
        folder.Names.Should().BeEmpty();
    }

    [Test]
    public async Task A_phone_call_without_a_recording_leaves_no_file()
    {
        using TemporaryFolder folder = new();
        using FakeIntercom intercom = FakeIntercom.Responding("{}", System.Net.HttpStatusCode.NotFound);

        await intercom.Client.Awaiting(client => client.Calls.SaveRecordingAsync("1", folder.PathOf("call.wav")))
            .Should().ThrowAsync<IntercomNotFoundException>();

        folder.Names.Should().BeEmpty();
    }

    [Test]
    public async Task A_transcript_is_saved_as_text()
    {
        using TemporaryFolder folder = new();
        using FakeIntercom intercom = FakeIntercom.Responding("Fin: Grüße", mediaType: "text/plain");
        using MemoryStream copy = new();

        await intercom.Client.Calls.SaveTranscriptAsync("1", folder.PathOf("call.txt"));
        await intercom.Client.Calls.SaveTranscriptAsync("1", copy);

        (await File.ReadAllTextAsync(folder.PathOf("call.txt"))).Should().Be("Fin: Grüße");
        Encoding.UTF8.GetString(copy.ToArray()).Should().Be("Fin: Grüße");
        intercom.Sent[0].Header("Accept").Should().Be("text/plain");
    }

    [Test]
    public async Task An_archive_can_be_saved_as_received()
    {
        using TemporaryFolder folder = new();
        byte[] archive = Packed.Zip(("a.csv", "id\n1\n"), ("b.csv", "id\n2\n"));
        using FakeIntercom intercom = FakeIntercom.Responding(new ByteArrayContent(archive));

        using IntercomFile file = await intercom.Client.DataExport.DownloadAsync("7");
        await file.SaveToAsync(folder.PathOf("export.zip"));

        (await File.ReadAllBytesAsync(folder.PathOf("export.zip"))).Should().Equal(archive);
    }

    [Test]
    public async Task A_missing_argument_is_rejected_and_nothing_is_sent()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}");

        await intercom.Client.Awaiting(client => client.Calls.SaveRecordingAsync("1", string.Empty))
            .Should().ThrowAsync<ArgumentException>().WithParameterName("path");
        await intercom.Client.Awaiting(client => client.Calls.SaveTranscriptAsync("1", (Stream)null!))
            .Should().ThrowAsync<ArgumentException>().WithParameterName("destination");
        await FluentActions.Awaiting(() => ((ICallsClient)null!).SaveRecordingAsync("1", Stream.Null))
            .Should().ThrowAsync<ArgumentException>().WithParameterName("calls");

        intercom.Sent.Should().BeEmpty();
    }
}
