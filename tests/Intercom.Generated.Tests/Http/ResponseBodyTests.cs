using System.IO.Compression;
using System.Net;
using System.Text;

namespace Intercom.Tests.Http;

public class ResponseBodyTests
{
    [Test]
    public async Task A_response_is_deserialized_to_its_type()
    {
        Contact contact = await FakeIntercom.ReadContactAsync(
            """{"type":"contact","id":"5","email":"a@example.com","has_hard_bounced":false,"created_at":1700000000}""");

        contact.Type.Should().Be("contact");
        contact.Id.Should().Be("5");
        contact.Email.Should().Be("a@example.com");
        contact.HasHardBounced.Should().BeFalse();
        contact.CreatedAt.Should().Be(DateTimeOffset.FromUnixTimeSeconds(1_700_000_000));
        contact.Phone.Should().BeNull();
    }

    [Test]
    public async Task A_large_response_is_read_completely()
    {
        string name = new('x', 300_000);
        string items = string.Join(",", Enumerable.Range(0, 40).Select(number => $$"""{"id":"{{number}}","name":"{{name}}"}"""));
        using LoopbackServer server = LoopbackServer.Responding(RawResponse.Json($$"""{"data":[{{items}}]}"""));
        using IntercomClient client = server.CreateClient();

        ContactList contacts = await client.Contacts.ListAsync();

        contacts.Data.Should().HaveCount(40).And.OnlyContain(contact => contact.Name == name);
    }

    [TestCase(32 * 1024)]
    [TestCase((32 * 1024) + 1)]
    [TestCase((64 * 1024) - 1)]
    public async Task A_response_of_any_length_is_read_completely(int length)
    {
        string name = new('x', length - "{\"name\":\"\"}".Length);

        (await FakeIntercom.ReadContactAsync($$"""{"name":"{{name}}"}""")).Name.Should().Be(name);
    }

    [Test]
    public async Task Multibyte_characters_across_block_boundaries_are_decoded()
    {
        string name = string.Concat(Enumerable.Repeat("\u4f60\ud83d\ude00", 10_000));

        (await FakeIntercom.ReadContactAsync($$"""{"name":"{{name}}"}""")).Name.Should().Be(name);
    }

    [Test]
    public async Task A_byte_order_mark_is_skipped()
    {
        using FakeIntercom intercom = FakeIntercom.Responding(new ByteArrayContent([.. Encoding.UTF8.Preamble, .. "{\"id\":\"1\"}"u8]));

        (await intercom.Client.Contacts.GetAsync("1")).Id.Should().Be("1");
    }

    [Test]
    public async Task A_compressed_response_is_decompressed()
    {
        RawResponse response = new()
        {
            Headers = ["Content-Type: application/json", "Content-Encoding: gzip"],
            Body = Gzip("""{"id":"5"}"""),
        };
        using LoopbackServer server = LoopbackServer.Responding(response);
        using IntercomClient client = server.CreateClient();

        (await client.Contacts.GetAsync("1")).Id.Should().Be("5");
    }

    [Test]
    public async Task A_compressed_response_is_decompressed_without_the_HttpClient()
    {
        ByteArrayContent content = new(Gzip("""{"id":"5"}""")) { Headers = { ContentEncoding = { "gzip" } } };
        using FakeIntercom intercom = FakeIntercom.Responding(content);

        (await intercom.Client.Contacts.GetAsync("1")).Id.Should().Be("5");
    }

    [TestCase(HttpStatusCode.Accepted, "")]
    [TestCase(HttpStatusCode.Accepted, " ")]
    [TestCase(HttpStatusCode.NoContent, "")]
    [TestCase(HttpStatusCode.OK, "not json")]
    public async Task A_request_without_response_content_accepts_any_body(HttpStatusCode status, string body)
    {
        using FakeIntercom intercom = FakeIntercom.Responding(body, status);
        CreateDataEventRequest request = new() { EventName = "bought", CreatedAt = DateTimeOffset.UnixEpoch, Id = "1" };

        await intercom.Client.Invoking(client => client.DataEvents.CreateAsync(request)).Should().NotThrowAsync();
    }

    [Test]
    public async Task A_request_without_response_content_accepts_a_status_only()
    {
        using LoopbackServer server = LoopbackServer.Responding(new RawResponse { Status = "202 Accepted" });
        using IntercomClient client = server.CreateClient();

        await client.Invoking(calling => calling.Tags.DeleteAsync("1")).Should().NotThrowAsync();
    }

    [Test]
    public async Task The_current_admin_of_a_token_without_an_admin_is_null()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("null");

        (await intercom.Client.Admins.GetCurrentAsync()).Should().BeNull();
    }

    [Test]
    public async Task A_transcript_is_read_as_text()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("Ada: Hi\nBob: Zo\u00eb?\n", mediaType: "text/plain");

        (await intercom.Client.Calls.GetTranscriptAsync("1")).Should().Be("Ada: Hi\nBob: Zo\u00eb?\n");
        intercom.OnlySent.Header("Accept").Should().Be("text/plain");
    }

    [Test]
    public async Task Corrupt_compressed_data_throws_a_connection_exception()
    {
        RawResponse response = new()
        {
            Headers = ["Content-Encoding: gzip"],
            Body = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 255, 255, 255, 255],
        };
        using LoopbackServer server = LoopbackServer.Responding(response);
        using IntercomClient client = server.CreateClient();

        (await client.Invoking(calling => calling.Contacts.GetAsync("1")).Should().ThrowAsync<IntercomConnectionException>())
            .Which.Operation.Should().Be("Contacts.Get");
    }

    [Test]
    public async Task Bytes_that_are_not_UTF_8_are_rejected_and_not_replaced()
    {
        using FakeIntercom intercom = FakeIntercom.Responding(new ByteArrayContent([.. "{\"name\":\""u8, 0xff, 0xfe, .. "\"}"u8]));

        await intercom.Client.Invoking(client => client.Contacts.GetAsync("1"))
            .Should().ThrowAsync<IntercomSerializationException>().WithMessage("Contacts.Get*");
    }

    private static byte[] Gzip(string text)
    {
        using MemoryStream compressed = new();
        using (GZipStream gzip = new(compressed, CompressionMode.Compress))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return compressed.ToArray();
    }
}
