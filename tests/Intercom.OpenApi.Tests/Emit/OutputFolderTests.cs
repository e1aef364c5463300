using Intercom.OpenApi.Emit;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Emit;

public class OutputFolderTests
{
    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal) { ["Models/IpAllowlist.g.cs"] = "new" };

    [Test]
    public void Sources_that_are_no_longer_made_are_deleted()
    {
        using TemporaryFolder folder = new();
        string gone = folder.Write("Models/Gone.g.cs", "old");
        string other = folder.Write("generation.stamp", "stays");

        new OutputFolder(folder.Root, StringComparer.Ordinal).Write(Files);

        File.Exists(gone).Should().BeFalse();
        File.Exists(other).Should().BeTrue();
        File.ReadAllText(folder.PathOf("Models/IpAllowlist.g.cs")).Should().Be("new");
    }

    [TestCase(StringComparison.OrdinalIgnoreCase, true)]
    [TestCase(StringComparison.Ordinal, false)]
    public void A_file_whose_name_differs_only_in_capitals_is_the_same_file_where_the_file_system_says_so(
        StringComparison names, bool isKept)
    {
        using TemporaryFolder folder = new();
        string before = folder.Write("Models/IpAllowList.g.cs", "old");
        bool isOneFile = File.Exists(folder.PathOf("Models/IPALLOWLIST.G.CS"));

        new OutputFolder(folder.Root, StringComparer.FromComparison(names)).Write(Files);

        File.Exists(before).Should().Be(isKept);
        File.Exists(folder.PathOf("Models/IpAllowlist.g.cs")).Should().Be(isKept || !isOneFile);
    }

    [TestCase("../outside.cs")]
    [TestCase("Models/../../outside.cs")]
    [TestCase("/tmp/outside.cs")]
    [TestCase("C:\\outside.cs")]
    [TestCase("C:outside.cs")]
    [TestCase("Models\\..\\..\\outside.cs")]
    [TestCase("\\\\server\\share\\outside.cs")]
    [TestCase("Models//Order.cs")]
    [TestCase(".hidden")]
    [TestCase("Models/Con.g.cs")]
    [TestCase("NUL")]
    [TestCase("aux.cs/Order.cs")]
    [TestCase("COM1.g.cs")]
    [TestCase("Order.cs.")]
    [TestCase("Order .cs")]
    [TestCase("Order.cs:stream")]
    [TestCase("a\nb.cs")]
    [TestCase("")]
    public void A_path_that_does_not_lead_to_a_file_within_the_folder_is_rejected_and_nothing_is_written(string path)
    {
        using TemporaryFolder folder = new();
        Dictionary<string, string> files = new(StringComparer.Ordinal) { ["Models/Order.g.cs"] = "new", [path] = "hostile" };

        Failure.Of(() => new OutputFolder(folder.PathOf("out"), StringComparer.Ordinal).Write(files)).Should().Contain("within");

        Directory.EnumerateFileSystemEntries(folder.Root).Should().BeEmpty();
    }

    [Test]
    public void A_link_within_the_folder_is_neither_written_nor_cleaned_through()
    {
        using TemporaryFolder folder = new();
        string outside = folder.Write("outside/Own.cs", "own");
        Directory.CreateDirectory(folder.PathOf("out"));
        Directory.CreateSymbolicLink(folder.PathOf("out/Models"), folder.PathOf("outside"));

        Failure.Of(() => new OutputFolder(folder.PathOf("out"), StringComparer.Ordinal).Write(Files)).Should().Contain("within");
        new OutputFolder(folder.PathOf("out"), StringComparer.Ordinal).Write(
            new Dictionary<string,
            string>(StringComparer.Ordinal)
            { ["Order.g.cs"] = "new" });

        File.ReadAllText(outside).Should().Be("own");
    }
}
