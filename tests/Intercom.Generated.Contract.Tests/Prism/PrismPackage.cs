namespace Intercom.Contract.Tests.Prism;

/// <summary>The mock server Prism, which the tests install from the lock file beside them.</summary>
internal static class PrismPackage
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "mock-server");
    private static readonly string Installed = Path.Combine(Folder, "node_modules", ".package-lock.json");

    public static string Program { get; } = Path.Combine(Folder, "node_modules", "@stoplight", "prism-cli", "dist", "index.js");

    /// <summary>Installs Prism unless it is there; the reason why it cannot be had, null when it can.</summary>
    public static string? Install()
    {
        if (!Succeeds("node", "--version"))
        {
            return "Node.js is not there to run Prism, the mock server that calls are checked against.";
        }

        bool isCurrent = File.Exists(Installed)
            && File.GetLastWriteTimeUtc(Installed) >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json"));
        return isCurrent || Succeeds(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", "ci", "--ignore-scripts")
            ? null
            : $"Prism, the mock server that calls are checked against, could not be installed by `npm ci` in {Folder}.";
    }

    private static bool Succeeds(string program, params string[] arguments) =>
        FinishedProcess.Run(Folder, program, arguments)?.ExitCode == 0;
}
