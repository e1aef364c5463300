using Intercom.Packaging.Tests.Support;

namespace Intercom.Packaging.Tests;

/// <summary>
/// The packages of this build in a folder that applications restore from, packed once for all tests, and the applications, built once.
/// </summary>
[SetUpFixture]
public sealed class PackageFeed
{
    private static readonly string[] Projects =
    [
        "Intercom.Generated", "Intercom.Generated.DependencyInjection", "Intercom.Generated.AspNetCore", "Intercom.Generated.Redis",
        "Intercom.Generated.Testing",
        "Intercom.Generated.TestServer", "Intercom.Generated.Sources", TemplateProjects.Package,
    ];

    /// <summary>The folder of the packages, and below it of the applications.</summary>
    public static string Folder { get; private set; } = string.Empty;

    /// <summary>The result of the build of all applications.</summary>
    internal static ConsumerBuild Consumers { get; private set; } = null!;

    private static string UserPackages => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>Lets the applications in a folder restore the packages of this build.</summary>
    internal static void WriteConfiguration(string folder) => File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
        <configuration>
          <packageSources><add key="packages of this build" value="{Folder}" /></packageSources>
          <fallbackPackageFolders><add key="packages of this machine" value="{UserPackages}" /></fallbackPackageFolders>
          <config><add key="globalPackagesFolder" value="{Path.Combine(Folder, "restored")}" /></config>
        </configuration>
        """);

    [OneTimeSetUp]
    public async Task PackAndBuildAsync()
    {
        Folder = Directory.CreateTempSubdirectory("intercom-packages-").FullName;
        string packages =
            Solution.Write(Folder, "packages", Projects.Select(project => Path.Combine(Build.Root, "src", project, $"{project}.csproj")));
        await DotNet.RunAsync(
            Folder, "pack", packages, "--no-build", "--nologo", "--configuration", Build.Configuration, "--output", Folder);
        Consumers = await ConsumerBuild.RunAsync(Path.Combine(Folder, "consumers"));
    }

    [OneTimeTearDown]
    public void Delete() => Directory.Delete(Folder, recursive: true);
}
