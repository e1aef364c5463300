using System.Diagnostics;
using System.Reflection;

namespace Samples;

/// <summary>Another process of the same sample.</summary>
internal static class ChildProcess
{
    /// <summary>Starts a process whose output is redirected.</summary>
    /// <param name="arguments">The arguments of the sample.</param>
    public static Process Start(params string[] arguments)
    {
        string host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

        // With the dependencies of this process: a test that runs the sample has others than the sample itself.
        string dependencies = ((string)AppContext.GetData("APP_CONTEXT_DEPS_FILES")!).Split(';')[0];
        string runtime = dependencies.Replace(".deps.json", ".runtimeconfig.json", StringComparison.Ordinal);
        string[] command =
        [
            "exec", "--depsfile", dependencies, "--runtimeconfig", runtime, Assembly.GetExecutingAssembly().Location, .. arguments,
        ];
        ProcessStartInfo start = new(host, command)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        return Process.Start(start)!;
    }

    /// <summary>Kills a process.</summary>
    /// <param name="process">The process.</param>
    public static void End(Process process)
    {
        process.Kill();
        process.WaitForExit();
    }
}
