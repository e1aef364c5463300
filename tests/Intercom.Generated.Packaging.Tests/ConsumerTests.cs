using Intercom.Packaging.Tests.Support;

namespace Intercom.Packaging.Tests;

/// <summary>Applications that have nothing but the packages build without a warning, and run.</summary>
public class ConsumerTests
{
    [Test]
    public async Task A_console_application_calls_Intercom() =>
        (await Require("ConsoleApplication").RunAsync("net8.0")).Should().Contain("Found ada@example.com");

    [Test]
    public async Task A_web_application_registers_a_client_and_receives_webhooks() =>
        (await Require("WebApplication").RunAsync("net8.0")).Should().Contain("admin heard of 4711").And.Contain("Responded with 200");

    [Test]
    public async Task An_application_that_compiles_the_sources_extends_models_clients_and_requests_in_partial_classes() =>
        (await Require("Extender").RunAsync("net8.0"))
            .Should().Contain("Sent with trace 4711").And.Contain("Received 200").And.Contain("Displayed Ada <ada@example.com>").And
            .Contain("Read 42, Al and 42, Al").And.Contain("Wrote the same, with shoe_size and nickname");

    [Test]
    public async Task An_application_keeps_the_types_of_the_sources_to_itself() =>
        (await Require("InternalExtender").RunAsync("net10.0")).Should().Contain("Has IntercomClient").And.Contain("Exports 0");

    [Test]
    public void A_library_for_NET_Standard_compiles_the_sources() => Require("StandardExtender");

    [Test]
    public async Task An_application_makes_the_client_from_a_description_of_its_own_and_only_when_that_changed()
    {
        Consumer application = Require("OwnDescription");

        PackageFeed.Consumers.Lines("files generated from preview.yaml (API Preview)").Should().ContainSingle();
        (await application.RunAsync("net8.0")).Should().Contain("aries, snow since 2023, by Preview");
        (await application.BuildAgainAsync()).Should().NotContain("files generated");
    }

    [Test]
    public void A_library_for_NET_Standard_compiles() => Require("StandardLibrary");

    [Test]
    public async Task An_application_for_NET_Framework_runs_on_it_and_on_Mono()
    {
        Consumer application = Require("FrameworkApplication");
        bool isWindows = OperatingSystem.IsWindows();
        ProgramOnPath.Require(isWindows || ProgramOnPath.Exists("mono"), "There is no Mono on the PATH.");

        string output = isWindows ? await application.RunOnWindowsAsync("net48") : await application.RunOnMonoAsync("net48");

        output.ReplaceLineEndings("\n").Should().Be("""
            Listed a@example.com, b@example.com
            Created 3
            Failed with NotFound, not_found
            Read 2023-11-14, 2.5, 42
            Same True
            Exported d@example.com, Hello, "d"
            Notified of 6

            """.ReplaceLineEndings("\n"));
    }

    private static Consumer Require(string name) => PackageFeed.Consumers.Require(name);
}
