using System.ComponentModel;
using System.Diagnostics;

namespace Intercom.OpenApi.Tests.Support;

internal sealed record FinishedProcess(int ExitCode, string Output, string Error)
{
    /// <summary>Runs a program to its end. Null when there is no such program.</summary>
    public static FinishedProcess? Run(string folder, string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
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
