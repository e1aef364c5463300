using System.Net;
using System.Text;

namespace Intercom.Tests.Uploads;

public class UploadTests
{
    [Test]
    public async Task A_form_with_a_file_is_received_completely_by_a_real_server()
    {
        byte[] bytes = [.. Enumerable.Range(0, 300_000).Select(number => (byte)('a' + (number % 26)))];
        using LoopbackServer server = LoopbackServer.Responding(new RawResponse());
        using IntercomClient client = server.CreateClient();

        await client.Connection.SendAsync(Multipart(IntercomUpload.FromBytes(bytes, "größe.txt", "text/plain")));

        SentRequest sent = server.Requests.Should().ContainSingle().Subject;
        string boundary = sent.Header("Content-Type")!.Split("boundary=")[1];
        string[] parts = sent.Body!.Split("--" + boundary);
        parts.Should().HaveCount(4);
        parts[1].Should().Be("\r\nContent-Disposition: form-data; name=\"File\"; filename=\"größe.txt\"\r\nContent-Type: text/plain\r\n\r\n"
            + Encoding.ASCII.GetString(bytes)
            + "\r\n");
        parts[2].Should().Be("\r\nContent-Disposition: form-data; name=\"Title\"\r\n\r\nA title\r\n");
        parts[3].Should().Be("--\r\n");
        sent.Header("Content-Length")
            .Should().Be(Encoding.UTF8.GetByteCount(sent.Body).ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Test]
    public async Task A_stream_is_read_from_its_position_and_left_open()
    {
        using MemoryStream stream = new("skipped, sent"u8.ToArray()) { Position = 9 };
        using FakeIntercom intercom = FakeIntercom.Responding("{}");

        await intercom.Client.Connection.SendAsync(Raw(new IntercomUpload(stream, "a.txt", "text/plain")));

        intercom.OnlySent.Body.Should().Be("sent");
        intercom.OnlySent.Header("Content-Type").Should().Be("text/plain");
        stream.CanRead.Should().BeTrue();
    }

    [Test]
    public async Task Each_attempt_sends_all_bytes_of_a_stream_that_can_seek()
    {
        int count = 0;
        using FakeIntercom intercom = new(
            _ => FakeIntercom.Response("{}", count++ == 0 ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.OK), Retrying);

        await intercom.Client.Connection.SendAsync(Raw(new IntercomUpload(new MemoryStream("bytes"u8.ToArray()), "a.txt")));

        intercom.Sent.Select(request => request.Body).Should().Equal("bytes", "bytes");
    }

    [TestCase(HttpStatusCode.ServiceUnavailable)]
    [TestCase(HttpStatusCode.TooManyRequests)]
    public async Task A_stream_that_cannot_seek_is_sent_once(HttpStatusCode status)
    {
        using FakeIntercom intercom = new(_ => FakeIntercom.Response("{}", status), Retrying);
        using StreamWithoutSeek stream = new("bytes"u8.ToArray());

        await intercom.Client.Connection.Invoking(connection => connection.SendAsync(Raw(new IntercomUpload(stream, "a.txt"))))
            .Should().ThrowAsync<IntercomApiException>();

        intercom.OnlySent.Body.Should().Be("bytes");
    }

    [Test]
    public async Task A_request_that_is_not_idempotent_is_not_retried_whatever_its_stream()
    {
        using FakeIntercom intercom = new(_ => FakeIntercom.Response("{}", HttpStatusCode.ServiceUnavailable), Retrying);
        ApiRequest request = new ApiRequest("Files.Create", HttpMethod.Post, "files")
            .Upload(IntercomUpload.FromBytes([65], "a.txt"), "application/octet-stream");

        await intercom.Client.Connection.Invoking(connection => connection.SendAsync(request))
            .Should().ThrowAsync<IntercomServerException>();

        intercom.Sent.Should().ContainSingle();
    }

    [Test]
    public async Task A_file_on_disk_is_opened_for_each_attempt_and_closed()
    {
        using TemporaryFolder folder = new();
        string path = Path.Combine(folder.Root, "invoice.pdf");
        await File.WriteAllTextAsync(path, "%PDF");
        int count = 0;
        using FakeIntercom intercom = new(
            _ => FakeIntercom.Response("{}", count++ == 0 ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.OK), Retrying);

        IntercomUpload upload = IntercomUpload.FromFile(path, "application/pdf");
        await intercom.Client.Connection.SendAsync(Raw(upload));

        upload.FileName.Should().Be("invoice.pdf");
        upload.Length.Should().Be(4);
        intercom.Sent.Select(request => request.Body).Should().Equal("%PDF", "%PDF");
        File.Delete(path);
        File.Exists(path).Should().BeFalse();
    }

    [Test]
    public async Task A_form_that_lacks_a_required_file_is_not_sent()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}");

        await intercom.Client.Connection.Invoking(connection => connection.SendAsync(Multipart(null!)))
            .Should().ThrowAsync<ArgumentException>().WithMessage("*File*");

        intercom.Sent.Should().BeEmpty();
    }

    [Test]
    public void A_URL_encoded_form_rejects_a_file()
    {
        ApiRequest request = new("Files.Create", HttpMethod.Post, "files");

        request.Invoking(form => form.FormBody(new FileForm { File = IntercomUpload.FromBytes([], "a.txt") }))
            .Should().Throw<ArgumentException>().WithMessage("File is a file*");
    }

    [TestCase("")]
    [TestCase(" ")]
    [TestCase("folder/a.txt")]
    [TestCase("..\\a.txt")]
    [TestCase("a\r\nb")]
    public void A_name_with_folders_or_control_characters_is_rejected(string name) =>
        FluentActions.Invoking(() => IntercomUpload.FromBytes([], name)).Should().Throw<ArgumentException>().WithParameterName("fileName");

    [TestCase("pdf")]
    [TestCase("text/plain\r\nX: y")]
    public void An_invalid_media_type_is_rejected(string type) =>
        FluentActions.Invoking(() => IntercomUpload.FromBytes([], "a.txt", type))
            .Should().Throw<ArgumentException>().WithParameterName("contentType");

    [Test]
    public void A_stream_that_cannot_be_read_is_rejected()
    {
        MemoryStream closed = new();
        closed.Dispose();

        FluentActions.Invoking(() => new IntercomUpload(closed, "a.txt")).Should().Throw<ArgumentException>().WithParameterName("content");
    }

    private static void Retrying(IntercomClientOptions options)
    {
        options.Retry.MaxRetries = 2;
        options.Retry.BaseDelay = TimeSpan.FromMilliseconds(1);
    }

    private static ApiRequest Raw(IntercomUpload upload) =>
        new ApiRequest("Files.Replace", HttpMethod.Put, "files").Upload(upload, "application/octet-stream");

    private static ApiRequest Multipart(IntercomUpload upload) =>
        new ApiRequest("Files.Create", HttpMethod.Post, "files").MultipartBody(new FileForm { File = upload, Title = "A title" });

    private sealed class FileForm : IntercomModel
    {
        public required IntercomUpload File { get; set; }

        public string? Title { get; set; }
    }

    private sealed class StreamWithoutSeek(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
