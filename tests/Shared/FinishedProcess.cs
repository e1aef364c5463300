using System.ComponentModel;
using System.Diagnostics;

namespace Intercom.Tests.Shared;

/// <summary>A program that ran to its end.</summary>
internal sealed record FinishedProcess(int ExitCode, string Output, string Error)
{
    /// <summary>Runs a program to its end.</summary>
    /// <returns>The result, or null when there is no such program.</returns>
    public static FinishedProcess? Run(string folder, string program, params string[] arguments) => Run(folder, program, [], arguments);

    /// <summary>Runs a program to its end, with additional environment variables.</summary>
    /// <returns>The result, or null when there is no such program.</returns>
    public static FinishedProcess? Run(string folder, string program, Dictionary<string, string> environment, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        try
        {
            using Process process = Process.Start(start)!;
            Task<string> error = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return new FinishedProcess(process.ExitCode, output, error.GetAwaiter().GetResult());
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
