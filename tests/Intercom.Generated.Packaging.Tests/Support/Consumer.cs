namespace Intercom.Packaging.Tests.Support;

/// <summary>An application that has nothing but packages: a copy of one of the folders below Consumers.</summary>
internal sealed class Consumer
{
    private const string WebRoot = "wwwroot";

    private readonly string _folder;

    private Consumer(string folder) => _folder = folder;

    public static Consumer Create(string name)
    {
        string source = Path.Combine(TestContext.CurrentContext.TestDirectory, "Consumers", name);
        string folder = Path.Combine(PackageFeed.Folder, "consumers", name);
        Directory.CreateDirectory(folder);
        foreach (string file in Directory.GetFiles(source))
        {
            string text = File.ReadAllText(file).Replace("$PACKAGE_VERSION$", Build.Version, StringComparison.Ordinal);

            // Named so that neither the build nor an IDE takes them for projects of the repository.
            string target = Path.GetFileName(file).Replace(".consumer", string.Empty, StringComparison.Ordinal).Replace(WebRoot + ".", WebRoot + "/", StringComparison.Ordinal);
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, target))!);
            File.WriteAllText(Path.Combine(folder, target), text);
        }

        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <packageSources><add key="packages of this build" value="{PackageFeed.Folder}" /></packageSources>
              <fallbackPackageFolders><add key="packages of this machine" value="{UserPackages}" /></fallbackPackageFolders>
              <config><add key="globalPackagesFolder" value="{Path.Combine(PackageFeed.Folder, "restored")}" /></config>
            </configuration>
            """);
        return new Consumer(folder);
    }

    public Task<string> BuildAsync() => DotNet.RunAsync(_folder, "build", "--nologo", "-warnaserror");

    /// <summary>Publishes an application for browsers.</summary>
    /// <returns>The folder that a server serves.</returns>
    public async Task<string> PublishAsync()
    {
        string output = Path.Combine(_folder, "published");
        await DotNet.RunAsync(_folder, "publish", "--nologo", "-warnaserror", "--output", output);
        return Path.Combine(output, WebRoot);
    }

    public Task<string> RunAsync() => DotNet.RunAsync(_folder, "run", "--no-build");

    private static string UserPackages => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
