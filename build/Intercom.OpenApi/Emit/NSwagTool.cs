using System.Diagnostics;
using Intercom.OpenApi.Diagnostics;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Emit;

/// <summary>The command line of NSwag.</summary>
public sealed class NSwagTool(string assembly) : INSwag
{
    // A build says which dotnet runs it; that on the path may be another, or none.
    private static string Host => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet";

    /// <inheritdoc />
    public JObject KnownSettings()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("nswag");
        try
        {
            Run(folder.FullName, "new");
            return JObject.Parse(File.ReadAllText(Path.Combine(folder.FullName, "nswag.json")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <inheritdoc />
    public void Run(string document) => Run(Path.GetDirectoryName(document)!, "run", document);

    private void Run(string folder, params string[] arguments)
    {
        ProcessStartInfo start = new(Host, [assembly, .. arguments])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using Process process = Process.Start(start) ?? throw new DescriptionException("NSwag could not be started.");
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new DescriptionException($"NSwag failed with exit code {process.ExitCode}:{Environment.NewLine}{output}");
        }
    }
}
