using Intercom.Packaging.Tests.Support;

namespace Intercom.Packaging.Tests;

/// <summary>Applications that have nothing but the packages build without a warning, and run.</summary>
public class ConsumerTests
{
    [Test]
    public async Task A_console_application_calls_Intercom()
    {
        Consumer application = Consumer.Create("ConsoleApplication");
        await application.BuildAsync();

        (await application.RunAsync()).Should().Contain("Found ada@example.com");
    }

    [Test]
    public async Task A_web_application_registers_a_client_and_takes_webhooks_in()
    {
        Consumer application = Consumer.Create("WebApplication");
        await application.BuildAsync();

        (await application.RunAsync()).Should().Contain("admin heard of 4711").And.Contain("Answered with 200");
    }

    [Test]
    public async Task An_application_that_compiles_the_sources_extends_models_clients_and_what_is_sent_in_partial_classes()
    {
        Consumer application = Consumer.Create("Extender");
        await application.BuildAsync();

        (await application.RunAsync()).Should().Contain("Sent with trace 4711").And.Contain("Received 200").And.Contain("Displayed Ada <ada@example.com>");
    }

    [Test]
    public async Task An_application_keeps_the_types_of_the_sources_to_itself()
    {
        Consumer application = Consumer.Create("InternalExtender");
        await application.BuildAsync();

        (await application.RunAsync()).Should().Contain("Has IntercomClient").And.Contain("Exports 0");
    }

    [Test]
    public async Task A_library_for_NET_Standard_compiles_the_sources() => (await Consumer.Create("StandardExtender").BuildAsync()).Should().Contain("Build succeeded");

    [Test]
    public async Task An_application_makes_the_client_from_a_description_of_its_own_and_only_when_that_changed()
    {
        Consumer application = Consumer.Create("OwnDescription");

        (await application.BuildAsync()).Should().Contain("files generated from preview.yaml (API Preview)");
        (await application.RunAsync()).Should().Contain("aries, snow since 2023, by Preview");
        (await application.BuildAsync()).Should().NotContain("files generated");
    }

    [Test]
    public async Task A_library_for_NET_Standard_compiles() => (await Consumer.Create("StandardLibrary").BuildAsync()).Should().Contain("Build succeeded");
}
