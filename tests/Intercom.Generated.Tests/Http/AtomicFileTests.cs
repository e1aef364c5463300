namespace Intercom.Tests.Http;

/// <summary>Saving a file over an existing one.</summary>
public class AtomicFileTests
{
#if !NETSTANDARD_BUILD
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    [Test]
    [Platform("Unix")]
    public async Task A_file_that_is_replaced_keeps_its_permissions()
    {
        using TemporaryFolder folder = new();
        await File.WriteAllTextAsync(folder.PathOf("data.csv"), "old");
#pragma warning disable CA1416 // The test runs on Unix alone.
        File.SetUnixFileMode(folder.PathOf("data.csv"), Private);

        await SaveAsync(folder.PathOf("data.csv"));

        File.GetUnixFileMode(folder.PathOf("data.csv")).Should().Be(Private);
#pragma warning restore CA1416
        (await File.ReadAllTextAsync(folder.PathOf("data.csv"))).Should().Be("new");
    }
#endif

    [Test]
    [Platform("Unix")]
    public async Task A_symbolic_link_keeps_its_target()
    {
        using TemporaryFolder folder = new();
        await File.WriteAllTextAsync(folder.PathOf("real.csv"), "old");
        File.CreateSymbolicLink(folder.PathOf("link.csv"), folder.PathOf("real.csv"));

        await SaveAsync(folder.PathOf("link.csv"));

        new FileInfo(folder.PathOf("link.csv")).LinkTarget.Should().Be(folder.PathOf("real.csv"));
        (await File.ReadAllTextAsync(folder.PathOf("real.csv"))).Should().Be("new");
        folder.Names.Should().BeEquivalentTo("real.csv", "link.csv");
    }

#if !NETSTANDARD_BUILD
    [Test]
    [Platform("Unix")]
    public async Task The_missing_target_of_a_symbolic_link_is_created()
    {
        using TemporaryFolder folder = new();
        File.CreateSymbolicLink(folder.PathOf("link.csv"), folder.PathOf("real.csv"));

        await SaveAsync(folder.PathOf("link.csv"));

        (await File.ReadAllTextAsync(folder.PathOf("real.csv"))).Should().Be("new");
    }
#endif

    [Test]
    [Platform("Unix")]
    public async Task A_device_is_written_to_and_not_replaced()
    {
        await SaveAsync("/dev/null");

        (await File.ReadAllBytesAsync("/dev/null")).Should().BeEmpty();
        Directory.EnumerateFiles("/dev", "*.part").Should().BeEmpty();
    }

    [Test]
    public async Task A_file_name_can_have_the_maximum_length()
    {
        using TemporaryFolder folder = new();
        string name = new string('n', 251) + ".csv";

        await SaveAsync(folder.PathOf(name));

        folder.Names.Should().Equal(name);
    }

    private static async Task SaveAsync(string path)
    {
        using IntercomFile file = new(new MemoryStream("new"u8.ToArray()));
        await file.SaveToAsync(path);
    }
}
