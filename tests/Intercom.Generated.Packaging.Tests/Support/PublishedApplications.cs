using System.Runtime.InteropServices;

namespace Intercom.Packaging.Tests.Support;

/// <summary>The applications below Published, trimmed or compiled ahead of time: one run of MSBuild publishes them side by side.</summary>
internal sealed class PublishedApplications
{
    private readonly string _folder;

    private PublishedApplications(string folder, string output) => (_folder, Output) = (folder, output);

    /// <summary>The output of publishing.</summary>
    public string Output { get; }

    /// <summary>Publishes applications.</summary>
    /// <param name="folder">The folder that is created for them.</param>
    /// <param name="names">The names of their folders below Published.</param>
    public static async Task<PublishedApplications> PublishAsync(string folder, IEnumerable<string> names)
    {
        Directory.CreateDirectory(folder);
        PackageFeed.WriteConfiguration(folder);
        string source = Path.Combine(TestContext.CurrentContext.TestDirectory, "Published");

        // Copied whether published or not, since they share sources.
        Dictionary<string, string> projects = Directory.GetDirectories(source)
            .ToDictionary(path => Path.GetFileName(path), path => Consumer.Copy(path, folder).Project, StringComparer.Ordinal);
        string solution = Solution.Write(folder, "published", names.Select(name => projects[name]));
        return new PublishedApplications(folder, await DotNet.RunAsync(folder, "publish", solution, "--nologo", "-warnaserror"));
    }

    /// <summary>The folder that an application was published to.</summary>
    public string FolderOf(string name) =>
        Path.Combine(_folder, name, "bin", "Release", "net10.0", RuntimeInformation.RuntimeIdentifier, "publish");

    /// <summary>Runs an application.</summary>
    /// <returns>Its output.</returns>
    public Task<string> RunAsync(string name, params string[] arguments)
    {
        string program = Path.Combine(FolderOf(name), OperatingSystem.IsWindows() ? $"{name}.exe" : name);
        return DotNet.RunProgramAsync(_folder, program, arguments);
    }
}
