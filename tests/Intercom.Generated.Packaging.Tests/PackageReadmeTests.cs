using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Intercom.Packaging.Tests.Support;

namespace Intercom.Packaging.Tests;

/// <summary>The READMEs of the packages, which are read far from the repository.</summary>
public partial class PackageReadmeTests
{
    private const string ProjectUrl = "https://git.example/owner/project";

    private static IEnumerable<string> Projects =>
        Directory.GetDirectories(Path.Combine(Build.Root, "src")).Select(path => Path.GetFileName(path)).Where(IsPackage)
            .Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Projects))]
    public void Every_package_has_a_README_with_a_command_or_an_example_and_the_table_of_all_packages(string project)
    {
        string readme = Source(project);

        readme.Should().StartWith($"# {project}\n").And.MatchRegex("```(csharp)?\n");
        Table(readme).Should().Be(Table(Source("Intercom.Generated")));
        TableRow().Matches(Table(readme)).Select(row => row.Groups["name"].Value).Should().BeEquivalentTo(Projects);
    }

    [TestCaseSource(nameof(Projects))]
    public void A_link_of_a_README_leads_to_a_file_of_the_repository(string project)
    {
        IEnumerable<string> links = Link().Matches(Source(project))
            .Select(link => link.Groups["target"].Value).Where(target => !target.StartsWith("https://", StringComparison.Ordinal));

        links.Should().NotBeEmpty().And.OnlyContain(link => File.Exists(Path.Combine(Build.Root, "src", project, link)));
    }

    [TestCaseSource(nameof(Projects))]
    public void A_package_without_an_address_of_the_project_has_no_links_that_lead_nowhere(string project)
    {
        using ZipArchive package = ZipFile.OpenRead(Path.Combine(PackageFeed.Folder, $"{project}.{Build.Version}.nupkg"));

        string readme = Read(package, "README.md");

        readme.Should().StartWith($"# {project}\n").And.Contain("| Intercom.Generated.Testing |");
        Link().Matches(readme).Select(link => link.Groups["target"].Value)
            .Where(link => !link.StartsWith("https://", StringComparison.Ordinal)).Should().BeEmpty();
    }

    [Test]
    public async Task A_package_with_an_address_of_the_project_links_to_the_tag_of_its_version()
    {
        const string Project = "Intercom.Generated.DependencyInjection";
        using TemporaryFolder folder = new();
        await DotNet.RunAsync(
            Path.Combine(Build.Root, "src", Project), "pack", "--no-build", "--nologo", "--configuration", Build.Configuration,
            "--output", folder.Root, $"-p:ProjectUrl={ProjectUrl}");
        using ZipArchive package = ZipFile.OpenRead(folder.PathOf($"{Project}.{Build.Version}.nupkg"));

        XElement metadata = XElement.Parse(Read(package, $"{Project}.nuspec"));
        Value(metadata, "projectUrl").Should().Be(ProjectUrl);
        Value(metadata, "releaseNotes").Should().Be($"{ProjectUrl}/releases/tag/v{Build.Version}");
        metadata.Descendants().Single(element => element.Name.LocalName == "repository").Attribute("url")!.Value.Should().Be(ProjectUrl);
        Read(package, "README.md")
            .Should().Contain($"]({ProjectUrl}/blob/v{Build.Version}/src/Intercom.Generated/README.md)").And.NotContain("](..");
    }

    [Test]
    public async Task A_release_without_an_address_of_the_project_is_not_packed()
    {
        string project = Path.Combine(Build.Root, "src", "Intercom.Generated.DependencyInjection");

        (int exitCode, string output) = await DotNet.TryRunAsync(
            project, "pack", "--no-build", "--nologo", "--configuration", Build.Configuration, "--output", Path.Combine(
                PackageFeed.Folder, "none"), "-p:IsRelease=true", "-p:ProjectUrl=");

        exitCode.Should().NotBe(0);
        output.Should().Contain("-p:ProjectUrl=");
    }

    [Test]
    public void The_first_example_is_code_that_an_application_of_these_tests_compiles_and_runs()
    {
        string application = File.ReadAllText(Path.Combine(
            TestContext.CurrentContext.TestDirectory, "Consumers", "ConsoleApplication", "Program.cs.consumer"));
        string example = Example().Match(Source("Intercom.Generated")).Groups["code"].Value;

        IEnumerable<string> lines =
            example.Split('\n').Where(line => line.Length > 0 && !line.Contains("your_access_token", StringComparison.Ordinal));
        lines.Should().HaveCountGreaterThan(4).And.OnlyContain(line => application.Contains(line, StringComparison.Ordinal));
    }

    // Some projects are a part of the package of another one.
    private static bool IsPackage(string project) =>
        File.ReadAllText(Path.Combine(Build.Root, "src", project, $"{project}.csproj"))
            .Contains("<IsPackable>true</IsPackable>", StringComparison.Ordinal);

    private static string Source(string project) => File.ReadAllText(Path.Combine(Build.Root, "src", project, "README.md"));

    private static string Table(string readme) => readme[readme.IndexOf("## Packages", StringComparison.Ordinal)..];

    private static string Value(XElement metadata, string name) =>
        metadata.Descendants().Single(element => element.Name.LocalName == name).Value;

    private static string Read(ZipArchive package, string name)
    {
        using StreamReader reader = new(package.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    [GeneratedRegex(
        @"\]\((?<target>[^)#]+)\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Link();

    [GeneratedRegex(
        @"^\| \[(?<name>[\w.]+)\]",
        RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 30_000)]
    private static partial Regex TableRow();

    [GeneratedRegex(
        "```csharp\n(?<code>.*?)```",
        RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Example();
}
