using System.Security.Cryptography;
using System.Text;
using Intercom.OpenApi.Document;

namespace Intercom.OpenApi.PublicApi;

/// <summary>
/// The accepted API of a project, in a folder that is checked in: api.txt has the lines of the last target framework, and a file for each
/// other framework has the lines in which it differs, after a plus or a minus. A framework without differences has no file.
/// </summary>
/// <param name="folder">The path of the folder.</param>
/// <param name="frameworks">The target frameworks of the project. The last one is in api.txt.</param>
public sealed class ApiFolder(string folder, IReadOnlyList<string> frameworks)
{
    /// <summary>The name of the file of the last target framework.</summary>
    public const string FileName = "api.txt";

    private const string Added = "+ ";
    private const string Removed = "- ";

    private string Main => frameworks[^1];

    /// <summary>Reads the accepted API of a framework; empty where none was accepted.</summary>
    /// <param name="framework">The target framework.</param>
    public IReadOnlyList<string> Read(string framework)
    {
        string[] main = Lines(FileName);
        if (framework == Main)
        {
            return main;
        }

        string[] differences = Lines($"{framework}.txt");
        return
        [
            .. main.Except(WithPrefix(differences, Removed), StringComparer.Ordinal)
                .Concat(WithPrefix(differences, Added))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Compares an API with the accepted one.</summary>
    /// <param name="framework">The target framework.</param>
    /// <param name="current">The lines of the API.</param>
    public ApiDifference Compare(string framework, IReadOnlyCollection<string> current)
    {
        IReadOnlyList<string> accepted = Read(framework);
        return new ApiDifference(
            [.. current.Except(accepted, StringComparer.Ordinal)],
            [.. accepted.Except(current, StringComparer.Ordinal)]);
    }

    /// <summary>
    /// Accepts the API of a framework, and keeps those of the others. Builds of several frameworks can do so at the same time.
    /// </summary>
    /// <param name="framework">The target framework.</param>
    /// <param name="current">The lines of the API.</param>
    public void Accept(string framework, IReadOnlyCollection<string> current)
    {
        Directory.CreateDirectory(folder);
        using IDisposable held = FileLock.Acquire(LockPath());
        Dictionary<string, IReadOnlyList<string>> apis = frameworks.ToDictionary(name => name, Read, StringComparer.Ordinal);
        apis[framework] = [.. current];
        IReadOnlyList<string> main = apis[Main];
        Write(FileName, main);
        foreach (string other in frameworks.SkipLast(1))
        {
            Write($"{other}.txt", [.. Differences(main, apis[other])]);
        }
    }

    private static IEnumerable<string> Differences(IReadOnlyList<string> main, IReadOnlyList<string> other) =>
        main.Except(other, StringComparer.Ordinal).Select(line => Removed + line)
            .Concat(other.Except(main, StringComparer.Ordinal).Select(line => Added + line));

    private static IEnumerable<string> WithPrefix(string[] lines, string prefix) =>
        lines.Where(line => line.StartsWith(prefix, StringComparison.Ordinal)).Select(line => line[prefix.Length..]);

    private string[] Lines(string name) => File.Exists(Path.Combine(folder, name)) ? File.ReadAllLines(Path.Combine(folder, name)) : [];

    private void Write(string name, IReadOnlyList<string> lines)
    {
        string path = Path.Combine(folder, name);
        if (lines.Count == 0 && name != FileName)
        {
            File.Delete(path);
            return;
        }

        File.WriteAllText(path, string.Concat(lines.Select(line => line + "\n")));
    }

    // Outside of the folder, which is checked in.
    private string LockPath()
    {
        string name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(folder))));
        return Path.Combine(Path.GetTempPath(), $"intercom-api-{name[..16]}.lock");
    }
}
