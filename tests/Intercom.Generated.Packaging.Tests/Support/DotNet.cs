using System.Diagnostics;

namespace Intercom.Packaging.Tests.Support;

/// <summary>Runs the command line of .NET as an application would, without what the tests themselves were started with.</summary>
internal static class DotNet
{
    private static readonly Dictionary<string, string?> Unchanged = [];

    /// <summary>Runs a command that succeeds.</summary>
    /// <returns>Its output.</returns>
    public static Task<string> RunAsync(string folder, params string[] arguments) => RunProgramAsync(folder, "dotnet", arguments);

    /// <summary>Runs a program that succeeds.</summary>
    /// <returns>Its output.</returns>
    public static async Task<string> RunProgramAsync(string folder, string program, params string[] arguments)
    {
        (int exitCode, string output) = await TryRunAsync(folder, program, Unchanged, arguments);
        exitCode.Should().Be(0, "{0} {1} succeeds, and printed: {2}", program, string.Join(' ', arguments), output);
        return output;
    }

    /// <summary>Runs a command of .NET that may fail.</summary>
    public static Task<(int ExitCode, string Output)> TryRunAsync(string folder, params string[] arguments) =>
        TryRunAsync(folder, "dotnet", Unchanged, arguments);

    /// <summary>Runs a command of .NET that may fail, with environment variables; null removes one.</summary>
    public static Task<(int ExitCode, string Output)> TryRunAsync(
        string folder,
        IReadOnlyDictionary<string, string?> environment,
        params string[] arguments) =>
        TryRunAsync(folder, "dotnet", environment, arguments);

    private static async Task<(int ExitCode, string Output)> TryRunAsync(
        string folder,
        string program,
        IReadOnlyDictionary<string, string?> environment,
        string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (string name in start.Environment.Keys.Where(IsOfTheTestRun).ToList())
        {
            start.Environment.Remove(name);
        }

        // Servers that stay would keep files of the temporary folder open, except that of the compiler, which copies the analyzers that it
        // loads. Without it, a dozen builds would each start a compiler and compile it to machine code.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "true";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        foreach ((string name, string? value) in environment)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }

    private static bool IsOfTheTestRun(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase);
}
