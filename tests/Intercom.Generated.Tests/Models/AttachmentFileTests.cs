using System.Text;

namespace Intercom.Tests.Models;

public class AttachmentFileTests
{
    [TestCase("note.txt", "text/plain")]
    [TestCase("scan.PDF", "application/pdf")]
    [TestCase("archive.tar.xz", "application/octet-stream")]
    [TestCase("README", "application/octet-stream")]
    public async Task A_file_is_attached_with_its_name_and_the_media_type_of_its_extension(string name, string contentType)
    {
        using TemporaryFolder folder = new();
        await File.WriteAllTextAsync(folder.PathOf(name), "Gr\u00fc\u00dfe");

        AttachmentFile attachment = await AttachmentFile.FromFileAsync(folder.PathOf(name));

        (attachment.Name, attachment.ContentType).Should().Be((name, contentType));
        Encoding.UTF8.GetString(Convert.FromBase64String(attachment.Data!)).Should().Be("Gr\u00fc\u00dfe");
    }

    [Test]
    public async Task A_stream_is_attached_from_its_position_and_left_open()
    {
        using MemoryStream stream = new([1, 2, 3, 4]) { Position = 1 };

        AttachmentFile attachment = await AttachmentFile.FromStreamAsync(stream, "a.bin", "application/x-test");

        (attachment.Name, attachment.ContentType, attachment.Data).Should().Be(("a.bin", "application/x-test", "AgME"));
        stream.CanRead.Should().BeTrue();
    }

    [Test]
    public async Task A_missing_argument_is_rejected()
    {
        await FluentActions.Awaiting(() => AttachmentFile.FromFileAsync(" "))
            .Should().ThrowAsync<ArgumentException>().WithParameterName("path");
        await FluentActions.Awaiting(() => AttachmentFile.FromStreamAsync(null!, "a"))
            .Should().ThrowAsync<ArgumentException>().WithParameterName("content");
        await FluentActions.Awaiting(() => AttachmentFile.FromStreamAsync(Stream.Null, string.Empty))
            .Should().ThrowAsync<ArgumentException>().WithParameterName("name");
    }
}
