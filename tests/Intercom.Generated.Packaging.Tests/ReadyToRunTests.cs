using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Intercom.Packaging.Tests.Support;

namespace Intercom.Packaging.Tests;

/// <summary>The package has code for first requests on some platforms, which applications use.</summary>
public partial class ReadyToRunTests
{
    private const string Assembly = "Intercom.Generated.dll";
    private const string IntermediateLanguage = $"lib/net8.0/{Assembly}";

    private const long MaxSize = 1_600_000;

    // It is 76 now, of 451: methods that are shorter than a call, and constructors of tables, are not compiled ahead of time.
    private const int MaxCompiledMethods = 110;

    private static readonly string[] Platforms = ["linux-x64", "linux-arm64", "win-x64", "osx-arm64"];

    // How much larger than its assembly an image may be in any case: that of another description or of a debug build is larger itself.
    private static long Allowance => Build.Configuration == "Debug" ? 300_000 : 220_000;

    [Test]
    public void The_package_has_an_image_for_each_platform_and_for_no_other()
    {
        using ZipArchive package = Open();

        package.Entries.Select(entry => entry.FullName).Where(file => file.StartsWith("runtimes/", StringComparison.Ordinal))
            .Should().BeEquivalentTo(Platforms.Select(ImageOf));
    }

    [TestCaseSource(nameof(Platforms))]
    public void An_image_is_the_assembly_of_the_package_with_code_for_its_processor(string platform)
    {
        using ZipArchive package = Open();
        using PEReader image = Read(package, ImageOf(platform));
        using PEReader assembly = Read(package, IntermediateLanguage);

        VersionIdOf(image).Should().Be(VersionIdOf(assembly));
        image.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size.Should().BePositive("it has code");
        assembly.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size.Should().Be(0, "{0} is for all platforms", IntermediateLanguage);
        image.PEHeaders.CorHeader.StrongNameSignatureDirectory.Size
            .Should().Be(assembly.PEHeaders.CorHeader.StrongNameSignatureDirectory.Size);
    }

    [TestCaseSource(nameof(Platforms))]
    public void An_image_does_not_exceed_the_maximum_size(string platform)
    {
        using ZipArchive package = Open();
        long assembly = package.GetEntry(IntermediateLanguage)!.Length;

        package.GetEntry(ImageOf(platform))!.Length.Should().BeGreaterThan(assembly)
            .And.BeLessThanOrEqualTo(Math.Max(MaxSize, assembly + Allowance));
    }

    [Test]
    public async Task The_first_request_of_an_application_runs_code_of_the_package()
    {
        RequirePlatform();
        Consumer application = PackageFeed.Consumers.Require("FirstRequest");

        string output = await application.RunAsync("net10.0");
        string without = await application.RunAsync(
            "net10.0",
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["DOTNET_ReadyToRunExcludeList"] = "Intercom.Generated" });

        output.Should().Contain("Listed ada@example.com").And.Contain($"Loaded {ImageOf(RuntimeInformation.RuntimeIdentifier)}");
        Compiled(output).Should().BeLessThanOrEqualTo(MaxCompiledMethods).And.BeLessThan(Compiled(without) / 3);
    }

    private static void RequirePlatform() => Assume.That(Platforms, Does.Contain(RuntimeInformation.RuntimeIdentifier));

    private static string ImageOf(string platform) => $"runtimes/{platform}/lib/net10.0/{Assembly}";

    private static int Compiled(string output) => int.Parse(CompiledLine().Match(output).Groups["count"].ValueSpan);

    private static Guid VersionIdOf(PEReader assembly)
    {
        MetadataReader metadata = assembly.GetMetadataReader();
        return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
    }

    private static ZipArchive Open() =>
        ZipFile.OpenRead(Path.Combine(PackageFeed.Folder, $"Intercom.Generated.{Build.Version}.nupkg"));

    private static PEReader Read(ZipArchive package, string name)
    {
        using Stream stream = package.GetEntry(name)!.Open();
        MemoryStream content = new();
        stream.CopyTo(content);
        content.Position = 0;
        return new PEReader(content);
    }

    [GeneratedRegex("^Compiled (?<count>[0-9]+)", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex CompiledLine();
}
