using System.Diagnostics;

namespace Intercom.Packaging.Tests.Support;

/// <summary>A program that runs until it is disposed, such as a server.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    private RunningProgram(Process process) => _process = process;

    /// <summary>Starts a program.</summary>
    /// <param name="program">The path of the program, or of an assembly, which is run by .NET.</param>
    /// <param name="environment">Environment variables in addition to those of the tests.</param>
    /// <param name="arguments">The arguments.</param>
    public static RunningProgram Start(string program, Dictionary<string, string?> environment, params string[] arguments)
    {
        bool isAssembly = program.EndsWith(".dll", StringComparison.Ordinal);
        ProcessStartInfo start = new(isAssembly ? "dotnet" : program, isAssembly ? [program, .. arguments] : arguments)
        {
            WorkingDirectory = Path.GetDirectoryName(program),
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment["DOTNET_ROOT"] = Path.GetDirectoryName(Environment.ProcessPath);
        foreach ((string name, string? value) in environment)
        {
            start.Environment[name] = value;
        }

        return new RunningProgram(Process.Start(start)!);
    }

    /// <summary>Waits for a line that contains a label.</summary>
    /// <returns>The text after the label.</returns>
    public async Task<string> ReadAsync(string label)
    {
        List<string> lines = [];
        while (await _process.StandardOutput.ReadLineAsync().WaitAsync(Patience) is { } line)
        {
            lines.Add(line);
            if (line.IndexOf(label, StringComparison.Ordinal) is >= 0 and int start)
            {
                return line[(start + label.Length)..].Trim();
            }
        }

        throw new AssertionException($"The program ended, and did not print '{label}', but: {string.Join('\n', lines)}");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
