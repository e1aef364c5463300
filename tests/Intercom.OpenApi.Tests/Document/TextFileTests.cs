using Intercom.OpenApi.Document;

namespace Intercom.OpenApi.Tests.Document;

public class TextFileTests
{
    private static readonly DateTime LongAgo = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);

    [Test]
    public void A_file_that_would_not_change_keeps_its_date()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("a.txt", "text");
        File.SetLastWriteTimeUtc(path, LongAgo);

        TextFile.WriteIfChanged(path, "text").Should().BeFalse();

        File.GetLastWriteTimeUtc(path).Should().Be(LongAgo);
    }

    [Test]
    public void A_file_that_changes_is_written()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("a.txt", "text");

        TextFile.WriteIfChanged(path, "Text").Should().BeTrue();

        File.ReadAllText(path).Should().Be("Text");
    }

    [Test]
    public void Folders_are_made_as_needed()
    {
        using TemporaryFolder folder = new();
        string path = folder.PathOf("a/b/c.txt");

        TextFile.WriteIfChanged(path, "text").Should().BeTrue();

        File.ReadAllText(path).Should().Be("text");
    }
}
