using System.Diagnostics;

namespace Intercom.Testing.Tests.Samples;

internal sealed class QuickstartProcessTests
{
    [Test]
    public async Task Runs_with_nothing_configured_and_its_output_redirected()
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "Quickstart.dll")])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("INTERCOM_ACCESS_TOKEN");
        start.Environment.Remove("INTERCOM_REGION");

        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        (await error).Should().BeEmpty();
        process.ExitCode.Should().Be(0);
        output.Should().Contain("Tickets.ReplyAsync").And
            .Contain("Done: 15 requests, each with the expected result.").And.NotContain("\u001b");
    }
}
