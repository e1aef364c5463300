using System.IO.Compression;
using System.Xml.Linq;
using Intercom.Packaging.Tests.Support;

namespace Intercom.Packaging.Tests;

/// <summary>The content of the packages.</summary>
public class PackageTests
{
    private static readonly string[] Names =
    [
        "Intercom.Generated", "Intercom.Generated.DependencyInjection", "Intercom.Generated.AspNetCore", "Intercom.Generated.Testing",
    ];

    [TestCaseSource(nameof(Names))]
    public void A_package_has_readme_icon_license_and_documentation(string name)
    {
        string[] files = Files(name);

        files.Should().Contain(["README.md", "icon.png", "LICENSE", $"lib/net8.0/{name}.dll", $"lib/net8.0/{name}.xml"]);
        files.Should().NotContain(file => file.EndsWith(".pdb", StringComparison.Ordinal), "the symbols are in the assemblies");
    }

    [TestCase("Intercom.Generated")]
    [TestCase("Intercom.Generated.DependencyInjection")]
    public void A_library_is_for_NET_Standard_too(string name) =>
        Files(name).Should().Contain([$"lib/netstandard2.0/{name}.dll", $"lib/netstandard2.0/{name}.xml"]);

    [TestCaseSource(nameof(Names))]
    public void A_package_says_its_license_and_what_it_needs_in_versions_that_are_pinned_from_below(string name)
    {
        XElement metadata = Manifest(name);

        metadata.Descendants().Single(element => element.Name.LocalName == "license").Value.Should().Be("MIT");
        metadata.Descendants()
            .Where(element => element.Name.LocalName == "dependency").Select(dependency => (string)dependency.Attribute("version")!)
            .Should().OnlyContain(version => char.IsAsciiDigit(version[0]));
    }

    [TestCaseSource(nameof(Names))]
    public void An_application_on_NET_8_can_keep_to_version_8_of_the_extensions(string name) =>
        Manifest(name).Descendants().Where(group => (string?)group.Attribute("targetFramework") == "net8.0")
            .Elements().Where(element => element.Name.LocalName == "dependency")
            .Where(dependency => ((string)dependency.Attribute("id")!).StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
                || ((string)dependency.Attribute("id")!).StartsWith("System.", StringComparison.Ordinal))
            .Select(dependency => (string)dependency.Attribute("version")!)
            .Where(version => !version.StartsWith("8.0.", StringComparison.Ordinal)).Should().BeEmpty();

    [Test]
    public void The_packages_of_one_build_need_each_other_in_its_version() =>
        Manifest("Intercom.Generated.AspNetCore").Descendants().Single(element => (string?)element.Attribute("id") == "Intercom.Generated")
            .Attribute("version")!.Value.Should().Be(Build.Version);

    [Test]
    public void The_sources_come_in_both_forms_with_the_tools_that_make_them_anew()
    {
        string[] files = Files("Intercom.Generated.Sources");

        files.Should().Contain(
            ["README.md", "icon.png", "LICENSE", "lib/net8.0/_._", "lib/netstandard2.0/_._", "build/Intercom.Generated.Sources.targets"]);
        files.Should().Contain([
            "sources/public/Generated/Models/Contact.g.cs", "sources/public/HandWritten/Client/IntercomClient.cs",
            "sources/internal/Generated/Models/Contact.g.cs", "sources/public/Generated/generated.txt",
            "sources/internal/Generated/generated.txt",
        ]);
        files.Should().Contain([
            "repository/openapi/intercom.yaml", "repository/nswag.json", "tools/openapi/Intercom.OpenApi.dll",
            "tools/nswag/dotnet-nswag.dll",
        ]);
        files.Should().NotContain(
            file => file.StartsWith("lib/", StringComparison.Ordinal) && file.EndsWith(".dll", StringComparison.Ordinal));
    }

    private static string[] Files(string name)
    {
        using ZipArchive package = Open(name);
        return [.. package.Entries.Select(entry => entry.FullName)];
    }

    private static XElement Manifest(string name)
    {
        using ZipArchive package = Open(name);
        using Stream manifest = package.GetEntry($"{name}.nuspec")!.Open();
        return XElement.Load(manifest);
    }

    private static ZipArchive Open(string name) => ZipFile.OpenRead(Path.Combine(PackageFeed.Folder, $"{name}.{Build.Version}.nupkg"));
}
