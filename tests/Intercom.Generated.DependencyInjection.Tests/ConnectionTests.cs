using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RichardSzalay.MockHttp;

namespace Intercom.DependencyInjection.Tests;

public class ConnectionTests
{
    [Test]
    public async Task Handlers_can_be_added_to_what_is_returned()
    {
        using MockHttpMessageHandler intercom = Responding(HttpStatusCode.OK);
        ConcurrentQueue<string> seen = new();
        ServiceCollection services = new();
        services.AddIntercom(options => options.AccessToken = "token")
            .AddHttpMessageHandler(() => new Noting(seen))
            .ConfigurePrimaryHttpMessageHandler(() => intercom);
        await using ServiceProvider provider = services.BuildServiceProvider();

        await provider.GetRequiredService<IIntercomClient>().Contacts.GetAsync("1");

        seen.Should().Equal("/contacts/1");
    }

    [Test]
    public async Task Every_attempt_asks_the_factory_for_a_connection_so_that_it_can_give_another_one()
    {
        using MockHttpMessageHandler intercom = Responding(HttpStatusCode.BadGateway, HttpStatusCode.OK, HttpStatusCode.OK);
        CountingFactory factory = new(intercom);
        ServiceCollection services = new();
        services.AddIntercom("eu", options => (options.AccessToken, options.Retry.BaseDelay) = ("token", TimeSpan.Zero));
        services.AddSingleton<IHttpClientFactory>(factory);
        await using ServiceProvider provider = services.BuildServiceProvider();
        IIntercomClient client = provider.GetRequiredKeyedService<IIntercomClient>("eu");

        await client.Contacts.GetAsync("1");
        await client.Contacts.GetAsync("1");

        factory.Asked.Should().Equal("Intercom:eu", "Intercom:eu", "Intercom:eu");
    }

    [Test]
    public async Task The_time_limit_is_that_of_the_client_and_not_that_of_the_connection()
    {
        ServiceCollection services = new();
        services.AddIntercom(options => options.AccessToken = "token");
        await using ServiceProvider provider = services.BuildServiceProvider();

        using HttpClient connection = provider.GetRequiredService<IHttpClientFactory>().CreateClient("Intercom");

        connection.Timeout.Should().Be(Timeout.InfiniteTimeSpan);
    }

    [Test]
    public async Task A_client_logs_to_where_the_application_logs_without_the_token()
    {
        using MockHttpMessageHandler intercom = Responding(HttpStatusCode.OK);
        ConcurrentQueue<string> logged = new();
        ServiceCollection services = new();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new QueueProvider(logged)));
        services.AddIntercom(options => options.AccessToken = "very-secret-token").ConfigurePrimaryHttpMessageHandler(() => intercom);
        await using ServiceProvider provider = services.BuildServiceProvider();

        await provider.GetRequiredService<IIntercomClient>().Contacts.GetAsync("1");

        logged.Should().Contain(line => line.StartsWith("Intercom.Generated: Contacts.Get:", StringComparison.Ordinal)).And
            .NotContain(line => line.Contains("very-secret-token", StringComparison.Ordinal));
    }

    [Test]
    public async Task Identifiers_of_customers_reach_no_log_and_the_default_logging_can_be_added_again()
    {
        ConcurrentQueue<string> logged = new();
        await LogAsync(logged, _ => { });
        logged.Should().NotBeEmpty().And.NotContain(line => line.Contains("id-of-a-customer", StringComparison.Ordinal));

        await LogAsync(logged, connections => connections.AddDefaultLogger());
        logged.Should().Contain(line => line.StartsWith("System.Net.Http.HttpClient", StringComparison.Ordinal));
    }

    private static async Task LogAsync(ConcurrentQueue<string> logged, Action<IHttpClientBuilder> configure)
    {
        using MockHttpMessageHandler intercom = Responding(HttpStatusCode.OK);
        ServiceCollection services = new();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new QueueProvider(logged)));
        configure(services.AddIntercom(options => options.AccessToken = "token").ConfigurePrimaryHttpMessageHandler(() => intercom));
        await using ServiceProvider provider = services.BuildServiceProvider();

        await provider.GetRequiredService<IIntercomClient>().Contacts.GetByExternalIdAsync("id-of-a-customer");
    }

    private static MockHttpMessageHandler Responding(params HttpStatusCode[] statuses)
    {
        ConcurrentQueue<HttpStatusCode> left = new(statuses);
        MockHttpMessageHandler handler = new();
        handler.Fallback.Respond(_ => new HttpResponseMessage(
            left.TryDequeue(out HttpStatusCode status) ? status : HttpStatusCode.Gone)
        { Content = new StringContent("""{"id":"1"}""") });
        return handler;
    }

    private sealed class Noting(ConcurrentQueue<string> seen) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            seen.Enqueue(request.RequestUri!.AbsolutePath);
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class CountingFactory(MockHttpMessageHandler handler) : IHttpClientFactory
    {
        public ConcurrentQueue<string> Asked { get; } = new();

        public HttpClient CreateClient(string name)
        {
            Asked.Enqueue(name);
            return new HttpClient(handler, disposeHandler: false);
        }
    }

    private sealed class QueueProvider(ConcurrentQueue<string> logged) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => new QueueLogger(logged, categoryName);

        public void Dispose()
        {
            // There is nothing to close.
        }
    }

    private sealed class QueueLogger(ConcurrentQueue<string> logged, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            logged.Enqueue($"{category}: {formatter(state, exception)}{exception}");
    }
}
