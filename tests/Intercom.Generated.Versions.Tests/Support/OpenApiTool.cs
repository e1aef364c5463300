using System.Reflection;
using Intercom.OpenApi.Pipeline;

namespace Intercom.Versions.Tests.Support;

/// <summary>The command line of the generator, run in this process.</summary>
internal static class OpenApiTool
{
    private static readonly MethodInfo EntryPoint = typeof(Repository).Assembly.EntryPoint!;

    /// <summary>Runs a command.</summary>
    /// <returns>Its exit code, and what it wrote.</returns>
    public static (int ExitCode, string Output) Run(params string[] arguments)
    {
        using StringWriter output = new();
        using IDisposable redirected = ConsoleRedirection.To(output);
        int exitCode = (int)EntryPoint.Invoke(null, [arguments])!;
        return (exitCode, output.ToString());
    }
}
