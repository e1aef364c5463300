namespace Intercom.Packaging.Tests.Support;

/// <summary>An application that has nothing but packages: a copy of one of the folders below Consumers.</summary>
internal sealed class Consumer
{
    private const string WebRoot = "wwwroot";

    private readonly string _folder;

    private Consumer(string folder) => _folder = folder;

    /// <summary>The path of the project file.</summary>
    public string Project => Path.Combine(_folder, $"{Path.GetFileName(_folder)}.csproj");

    /// <summary>Returns the application in a folder.</summary>
    public static Consumer In(string folder) => new(folder);

    /// <summary>Copies the sources of an application, for the packages of this build.</summary>
    public static Consumer Copy(string source, string parent)
    {
        string folder = Path.Combine(parent, Path.GetFileName(source));
        foreach (string file in Directory.GetFiles(source))
        {
            string text = File.ReadAllText(file).Replace("$PACKAGE_VERSION$", Build.Version, StringComparison.Ordinal);

            // Named so that neither the build nor an IDE takes them for projects of the repository.
            string target = Path.GetFileName(file)
                .Replace(".consumer", string.Empty, StringComparison.Ordinal)
                .Replace(WebRoot + ".", WebRoot + "/", StringComparison.Ordinal);
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, target))!);
            File.WriteAllText(Path.Combine(folder, target), text);
        }

        return new Consumer(folder);
    }

    /// <summary>Builds the application once more.</summary>
    /// <returns>The output of the build.</returns>
    public Task<string> BuildAgainAsync() => DotNet.RunAsync(_folder, "build", "--no-restore", "--nologo", "-warnaserror");

    /// <summary>Publishes an application for browsers.</summary>
    /// <returns>The folder that a server serves.</returns>
    public async Task<string> PublishAsync()
    {
        string output = Path.Combine(_folder, "published");
        await DotNet.RunAsync(_folder, "publish", "--no-restore", "--nologo", "-warnaserror", "--output", output);
        return Path.Combine(output, WebRoot);
    }

    /// <summary>Runs the built application.</summary>
    /// <returns>Its output.</returns>
    public Task<string> RunAsync(string framework) =>
        DotNet.RunAsync(_folder, AssemblyOf(framework));

    /// <summary>Runs the built application with environment variables.</summary>
    /// <returns>Its output.</returns>
    public async Task<string> RunAsync(string framework, IReadOnlyDictionary<string, string?> environment)
    {
        (int exitCode, string output) = await TryRunAsync(framework, environment);
        exitCode.Should().Be(0, output);
        return output;
    }

    /// <summary>Runs the built application, which may fail, with environment variables; null removes one.</summary>
    public Task<(int ExitCode, string Output)> TryRunAsync(string framework, IReadOnlyDictionary<string, string?> environment) =>
        DotNet.TryRunAsync(_folder, environment, AssemblyOf(framework));

    /// <summary>Runs the tests of the built project.</summary>
    /// <returns>Their output.</returns>
    public Task<string> TestAsync() => DotNet.RunAsync(_folder, "test", "--no-build", "--nologo");

    /// <summary>The path of a file in the folder of the application.</summary>
    public string PathOf(string file) => Path.Combine(_folder, file);

    /// <summary>The path of the built application.</summary>
    public string AssemblyOf(string framework) => PathOf(Path.Combine("bin", "Debug", framework, $"{Path.GetFileName(_folder)}.dll"));

    /// <summary>Runs the built application, which is for .NET Framework, on Mono.</summary>
    /// <returns>Its output.</returns>
    public Task<string> RunOnMonoAsync(string framework) =>
        DotNet.RunProgramAsync(_folder, "mono", Path.Combine(_folder, "bin", "Debug", framework, $"{Path.GetFileName(_folder)}.exe"));

    /// <summary>Runs the built application, which is a program of Windows.</summary>
    /// <returns>Its output.</returns>
    public Task<string> RunOnWindowsAsync(string framework) =>
        DotNet.RunProgramAsync(_folder, Path.Combine(_folder, "bin", "Debug", framework, $"{Path.GetFileName(_folder)}.exe"));
}
