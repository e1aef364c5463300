using System.IO.Compression;
using System.Text;

namespace Intercom.Tests.Http;

/// <summary>The maximum size of responses, and responses that are truncated although their connection is not.</summary>
public class ResponseSizeTests
{
    [Test]
    public async Task A_small_response_that_decompresses_above_the_maximum_throws_and_is_not_retried()
    {
        byte[] compressed = Packed.Gzip(Encoding.UTF8.GetBytes("{\"id\":\"" + new string('x', 5_000_000) + "\"}"));
        using LoopbackServer server = LoopbackServer.Responding(Encoded("gzip", compressed));
        using IntercomClient client = server.CreateClient(options => (options.MaxResponseSize, options.Retry.MaxRetries) = (1_000_000, 2));

        IntercomSerializationException error =
            (await client.Awaiting(calling => calling.Contacts.GetAsync("1")).Should().ThrowAsync<IntercomSerializationException>()).Which;

        error.Message.Should().Contain("1000000").And.Contain("MaxResponseSize");
        error.Attempts.Should().Be(1);
        server.Requests.Should().ContainSingle();
    }

    [Test]
    public async Task A_response_of_the_maximum_size_is_read_and_one_byte_more_throws()
    {
        string body = """{"id":"1"}""";
        using FakeIntercom intercom = new(_ => FakeIntercom.Response(body), options => options.MaxResponseSize = body.Length);
        using FakeIntercom smaller = new(_ => FakeIntercom.Response(body), options => options.MaxResponseSize = body.Length - 1);

        (await intercom.Client.Contacts.GetAsync("1")).Id.Should().Be("1");
        await smaller.Client.Awaiting(client => client.Contacts.GetAsync("1")).Should().ThrowAsync<IntercomSerializationException>();
    }

    [Test]
    public void The_maximum_size_is_256_MiB_by_default_and_must_be_positive()
    {
        new IntercomClientOptions().MaxResponseSize.Should().Be(256 * 1024 * 1024);
        FluentActions.Invoking(() => FakeIntercom.With(options => options.MaxResponseSize = 0))
            .Should().Throw<ArgumentOutOfRangeException>().WithMessage("MaxResponseSize*");
    }

    [TestCase("gzip")]
    [TestCase("GZIP")]
    [TestCase("x-gzip")]
    [TestCase("deflate")]
    [TestCase("identity")]
    [TestCase("gzip, deflate")]
    public async Task A_compressed_response_is_read(string encoding)
    {
        using LoopbackServer server = LoopbackServer.Responding(Encoded(encoding, Compress(encoding, """{"id":"1"}""")));
        using IntercomClient client = server.CreateClient();

        (await client.Contacts.GetAsync("1")).Id.Should().Be("1");
    }

    [Test]
    public async Task Deflate_without_a_zlib_frame_is_decompressed()
    {
        using MemoryStream raw = new();
        using (DeflateStream deflate = new(raw, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write("""{"id":"1"}"""u8);
        }

        using LoopbackServer server = LoopbackServer.Responding(Encoded("deflate", raw.ToArray()));
        using IntercomClient client = server.CreateClient();

        (await client.Contacts.GetAsync("1")).Id.Should().Be("1");
    }

    [TestCase("gzip")]
    [TestCase("deflate")]
    public async Task A_truncated_compressed_transcript_throws(string encoding)
    {
        byte[] whole = Compress(encoding, string.Concat(Enumerable.Range(0, 500).Select(number => $"line {number * 7919 % 1009}\n")));
        foreach (int length in new[] { 12, whole.Length / 2, whole.Length - (encoding == "gzip" ? 1 : 6) })
        {
            using LoopbackServer server = LoopbackServer.Responding(Encoded(encoding, whole[..length], "text/plain"));
            using IntercomClient client = server.CreateClient();

            await client.Awaiting(calling => calling.Calls.GetTranscriptAsync("1"))
                .Should().ThrowAsync<IntercomConnectionException>($"{length} of {whole.Length} bytes came");
        }
    }

    [TestCase("gzip")]
    [TestCase("deflate")]
    public async Task A_truncated_compressed_file_is_not_saved(string encoding)
    {
        using TemporaryFolder folder = new();
        byte[] whole = Compress(encoding, string.Concat(Enumerable.Range(0, 500).Select(number => $"line {number * 7919 % 1009}\n")));
        using LoopbackServer server = LoopbackServer.Responding(Encoded(encoding, whole[..(whole.Length / 2)], "text/csv"));
        using IntercomClient client = server.CreateClient();

        using IntercomFile file = await client.DataExport.DownloadAsync("1");
        await file.Awaiting(it => it.SaveToAsync(folder.PathOf("data.csv"))).Should().ThrowAsync<IntercomConnectionException>();

        folder.Names.Should().BeEmpty();
    }

    [Test]
    public async Task A_compressed_file_can_be_read_synchronously()
    {
        using LoopbackServer server = LoopbackServer.Responding(Encoded("gzip", Packed.Gzip("a,b\n1,2\n"), "text/csv"));
        using IntercomClient client = server.CreateClient();
        using IntercomFile file = await client.DataExport.DownloadAsync("1");
        using StreamReader reader = new(file.Content);

#pragma warning disable S6966, CA1849 // Reading without a task is what is tested.
        reader.ReadToEnd().Should().Be("a,b\n1,2\n");
#pragma warning restore S6966, CA1849
    }

    [TestCase("text/html")]
    [TestCase("Text/HTML; charset=utf-8")]
    [TestCase("application/xhtml+xml")]
    public async Task A_web_page_instead_of_a_transcript_throws(string mediaType)
    {
        using LoopbackServer server =
            LoopbackServer.Responding(new RawResponse { Headers = [$"Content-Type: {mediaType}"], Body = "<html>"u8.ToArray() });
        using IntercomClient client = server.CreateClient();

        await client.Awaiting(calling => calling.Calls.GetTranscriptAsync("1")).Should().ThrowAsync<IntercomSerializationException>();
    }

    [Test]
    public async Task An_unknown_encoding_throws_with_its_name()
    {
        using LoopbackServer server = LoopbackServer.Responding(Encoded("zstd", [1, 2, 3]));
        using IntercomClient client = server.CreateClient();

        await client.Awaiting(calling => calling.Contacts.GetAsync("1"))
            .Should().ThrowAsync<IntercomConnectionException>().WithMessage("*zstd*");
    }

    private static RawResponse Encoded(string encoding, byte[] body, string mediaType = "application/json") =>
        new() { Headers = [$"Content-Type: {mediaType}", $"Content-Encoding: {encoding}"], Body = body };

    private static byte[] Compress(string encoding, string text)
    {
        byte[] content = Encoding.UTF8.GetBytes(text);
        foreach (string step in encoding.Split(", ").Where(step => step != "identity"))
        {
            using MemoryStream compressed = new();
            using (Stream stream = step == "deflate"
                ? new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true)
                : new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            {
                stream.Write(content);
            }

            content = compressed.ToArray();
        }

        return content;
    }
}
