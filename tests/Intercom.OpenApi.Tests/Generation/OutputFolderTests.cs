using Intercom.OpenApi.Generation;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Generation;

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
    public void A_file_whose_name_differs_only_in_capitals_is_the_same_file_where_the_file_system_says_so(StringComparison names, bool isKept)
    {
        using TemporaryFolder folder = new();
        string before = folder.Write("Models/IpAllowList.g.cs", "old");
        bool isOneFile = File.Exists(folder.PathOf("Models/IPALLOWLIST.G.CS"));

        new OutputFolder(folder.Root, StringComparer.FromComparison(names)).Write(Files);

        File.Exists(before).Should().Be(isKept);
        File.Exists(folder.PathOf("Models/IpAllowlist.g.cs")).Should().Be(isKept || !isOneFile);
    }
}
