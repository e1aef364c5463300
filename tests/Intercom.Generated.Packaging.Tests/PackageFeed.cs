using Intercom.Packaging.Tests.Support;

namespace Intercom.Packaging.Tests;

/// <summary>The packages of this build in a folder that applications restore from, made once for all tests.</summary>
[SetUpFixture]
public sealed class PackageFeed
{
    private static readonly string[] Projects = ["Intercom.Generated", "Intercom.Generated.DependencyInjection", "Intercom.Generated.AspNetCore", "Intercom.Generated.Testing", "Intercom.Generated.Sources"];

    /// <summary>Where the packages are, and below it the applications.</summary>
    public static string Folder { get; private set; } = string.Empty;

    [OneTimeSetUp]
    public async Task PackAsync()
    {
        Folder = Directory.CreateTempSubdirectory("intercom-packages-").FullName;
        foreach (string project in Projects)
        {
            await DotNet.RunAsync(Path.Combine(Build.Root, "src", project), "pack", "--no-build", "--nologo", "--configuration", Build.Configuration, "--output", Folder);
        }
    }

    [OneTimeTearDown]
    public void Delete() => Directory.Delete(Folder, recursive: true);
}
