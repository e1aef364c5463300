using System.Diagnostics;

namespace Intercom.Packaging.Tests.Browser;

/// <summary>A headless Chromium that has a page open until it is disposed.</summary>
internal sealed class Chromium : IDisposable
{
    private readonly Process _process;
    private readonly DirectoryInfo _profile;

    private Chromium(Process process, DirectoryInfo profile)
    {
        _process = process;
        _profile = profile;
    }

    public static Chromium Open(Uri page)
    {
        DirectoryInfo profile = Directory.CreateTempSubdirectory("intercom-browser-");
        Process process = Process.Start(ChromiumProgram.Headless(profile, page, "--disable-quic", "--remote-debugging-port=0"))!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new Chromium(process, profile);
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        ChromiumProgram.Delete(_profile);
    }
}
