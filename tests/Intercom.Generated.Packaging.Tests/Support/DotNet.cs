using System.Diagnostics;

namespace Intercom.Packaging.Tests.Support;

/// <summary>Runs the command line of .NET as an application would, without what the tests themselves were started with.</summary>
internal static class DotNet
{
    public static async Task<string> RunAsync(string folder, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        // Servers that stay would keep files of the temporary folder open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.Should().Be(0, "dotnet {0} succeeds, and said: {1}{2}", string.Join(' ', arguments), output, await errors);
        return output;
    }
}
