using System.Diagnostics;

namespace Intercom.Documentation.Tests.Site;

/// <summary>A headless Chromium without a network, which opens a page and returns what it shows.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(1);

    private static readonly string? Program = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    /// <summary>Skips a test on a machine without Chromium. On a Linux machine of CI, where it can be installed, the test fails.</summary>
    public static void Require()
    {
        const string Reason = "There is no Chromium or Chrome on the PATH.";
        if (Program is not null)
        {
            return;
        }

        if (OperatingSystem.IsLinux() && Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.Fail(Reason);
        }

        Assert.Ignore(Reason);
    }

    /// <summary>Opens a page, lets its scripts run, and returns its document.</summary>
    public static Task<string> DumpAsync(string address, params string[] arguments) => RunAsync(address, ["--dump-dom", .. arguments]);

    /// <summary>Opens a page, and saves what it looks like.</summary>
    public static Task<string> ScreenshotAsync(string address, string file, int width, int height, params string[] arguments) =>
        RunAsync(address, [$"--screenshot={file}", $"--window-size={width},{height}", "--hide-scrollbars", .. arguments]);

    private static async Task<string> RunAsync(string address, IEnumerable<string> arguments)
    {
        using TemporaryFolder profile = new();
        ProcessStartInfo start = new(Program!,
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND", "--allow-file-access-from-files", "--virtual-time-budget=10000",
            $"--user-data-dir={profile.Root}", .. arguments, address,
        ])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        using CancellationTokenSource timeout = new(Timeout);
        try
        {
            string output = await process.StandardOutput.ReadToEndAsync(timeout.Token);
            await process.WaitForExitAsync(timeout.Token);
            await errors;
            return output;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync();
            }
        }
    }
}
