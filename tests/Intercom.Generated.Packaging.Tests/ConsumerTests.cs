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
    public async Task A_library_for_NET_Standard_compiles() => (await Consumer.Create("StandardLibrary").BuildAsync()).Should().Contain("Build succeeded");
}
