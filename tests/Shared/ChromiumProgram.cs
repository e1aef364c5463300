using System.Diagnostics;

namespace Intercom.Tests.Shared;

/// <summary>Chromium or Chrome on the PATH.</summary>
internal static class ChromiumProgram
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe"];

    private static readonly string? Path = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(System.IO.Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => System.IO.Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    /// <summary>Skips the test where the program is missing. In CI on Linux, the test fails.</summary>
    public static void Require()
    {
        const string Reason = "There is no Chromium or Chrome on the PATH; build/install-browser.sh installs it on Debian.";
        if (Path is not null)
        {
            return;
        }

        // Where browsers are not on the PATH, as on Windows and macOS, no machine of CI could run this.
        if (OperatingSystem.IsLinux() && Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.Fail(Reason);
        }

        Assert.Ignore(Reason);
    }

    /// <summary>Returns how the program is started without a window.</summary>
    /// <param name="profile">The folder of the profile.</param>
    /// <param name="page">The page to open.</param>
    /// <param name="options">Options of the program.</param>
    public static ProcessStartInfo Headless(DirectoryInfo profile, Uri page, params string[] options) => new(Path!,
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", $"--user-data-dir={profile.FullName}", .. options, page.AbsoluteUri,
    ])
    {
        UseShellExecute = false,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    /// <summary>Deletes the folder of the profile after the program ended.</summary>
    /// <param name="profile">The folder.</param>
    public static void Delete(DirectoryInfo profile)
    {
        try
        {
            profile.Delete(recursive: true);
        }
        catch (IOException)
        {
            // Processes of the browser that end a moment later can still write to its temporary folder.
        }
    }
}
