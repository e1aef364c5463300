using System.Diagnostics;
using System.Xml.Linq;
using Intercom.OpenApi.Description;
using Intercom.OpenApi.Generation;

namespace Intercom.OpenApi.Update;

/// <summary>The C# side of the repository: builds it anew, accepts its public API, and tells what has changed.</summary>
public sealed class Library(Repository repository)
{
    /// <summary>Builds the solution for the description as it is now.</summary>
    public LibraryUpdate Update()
    {
        Dictionary<string, string[]> before = ReadApi();
        DeleteOldFindings();
        Build();
        List<(string Part, string Reason)> leftOut = [.. ReadLeftOut()];
        WriteLeftOut(leftOut);
        return new LibraryUpdate(ApiChange.Between(before, ReadApi()), leftOut, ReadVersion());
    }

    // Accepted here and now, and shown in the report and in the difference of the lists, where a person looks at it.
    private void Build()
    {
        string host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path ? path : "dotnet";
        ProcessStartInfo start = new(host, ["build", repository.Solution, "--nologo", "--verbosity", "quiet", "-p:FitSources=update", "-p:AcceptPublicApi=true"])
        {
            WorkingDirectory = repository.Root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new DescriptionException($"The description was updated, but the library does not build with it:{Environment.NewLine}{output}");
        }
    }

    private Dictionary<string, string[]> ReadApi() => Directory.EnumerateDirectories(repository.Sources)
        .Select(project => (Name: Path.GetFileName(project), List: Path.Combine(project, "PublicApi", "net8.0.txt")))
        .Where(project => File.Exists(project.List))
        .ToDictionary(project => project.Name, project => File.ReadAllLines(project.List), StringComparer.Ordinal);

    private IEnumerable<string> FindingFiles() => new[] { "src", "tests", "samples" }
        .Select(folder => Path.Combine(repository.Root, folder))
        .Where(Directory.Exists)
        .SelectMany(Directory.EnumerateDirectories)
        .Select(project => Path.Combine(project, "obj"))
        .Where(Directory.Exists)
        .SelectMany(obj => Directory.EnumerateFiles(obj, "reasons.txt", SearchOption.AllDirectories))
        .Where(path => Path.GetFileName(Path.GetDirectoryName(path)) == "fitted");

    private void DeleteOldFindings()
    {
        foreach (string path in FindingFiles().ToList())
        {
            File.Delete(path);
        }
    }

    private IEnumerable<(string Part, string Reason)> ReadLeftOut() => FindingFiles()
        .SelectMany(File.ReadAllLines)
        .Select(line => line.Split('\t', 2))
        .Select(parts => (parts[0], parts[1]))
        .DistinctBy(part => part.Item1, StringComparer.Ordinal)
        .OrderBy(part => part.Item1, StringComparer.Ordinal);

    private void WriteLeftOut(List<(string Part, string Reason)> leftOut)
    {
        if (leftOut.Count == 0)
        {
            File.Delete(repository.LeftOut);
            return;
        }

        TextFile.WriteIfChanged(repository.LeftOut, string.Concat(leftOut.Select(part => part.Part + "\n")));
    }

    private string ReadVersion() => XDocument.Load(Path.Combine(repository.Root, "Directory.Build.props")).Descendants("Version").First().Value;
}
