using System.Diagnostics;

namespace Intercom.Documentation.Tests.Site;

/// <summary>A headless Chromium without a network, which opens a page and returns what it shows.</summary>
internal static class Chromium
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(1);

    /// <summary>Opens a page, lets its scripts run, and returns its document.</summary>
    public static Task<string> DumpAsync(string page) => RunAsync(page, "--dump-dom");

    /// <summary>Opens a page, and saves what it looks like.</summary>
    /// <param name="page">The address of the page.</param>
    /// <param name="file">The image.</param>
    /// <param name="width">The width of the window.</param>
    /// <param name="height">The height of the window.</param>
    /// <param name="isDark">Whether the system prefers dark colors.</param>
    public static Task<string> ScreenshotAsync(string page, string file, int width, int height, bool isDark) => RunAsync(
        page,
        $"--screenshot={file}",
        $"--window-size={width},{height}",
        "--hide-scrollbars",
        $"--blink-settings=preferredColorScheme={(isDark ? 0 : 1)}");

    private static async Task<string> RunAsync(string page, params string[] arguments)
    {
        DirectoryInfo profile = Directory.CreateTempSubdirectory("intercom-browser-");
        string entry = Path.Combine(profile.FullName, "entry.html");

        // An address of a file has no query in .NET.
        await File.WriteAllTextAsync(entry, $"<script>location.replace('{page}');</script>");
        ProcessStartInfo start = ChromiumProgram.Headless(
            profile,
            new Uri(entry),
            ["--host-resolver-rules=MAP * ~NOTFOUND", "--allow-file-access-from-files", "--virtual-time-budget=10000", .. arguments]);
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

            ChromiumProgram.Delete(profile);
        }
    }
}
