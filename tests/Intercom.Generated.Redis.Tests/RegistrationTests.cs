using Intercom.Redis.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Intercom.Redis.Tests;

/// <summary>One line each, over the connection of the application.</summary>
internal sealed class RegistrationTests : RedisFixture
{
    [Test]
    public async Task Clients_have_the_limiter_of_their_name_unless_they_have_one()
    {
        using IntercomRateLimiter own = new();
        ServiceCollection services = await CreateAsync();
        services.AddIntercom(options => options.AccessToken = "token");
        services.AddIntercom("eu", options => options.AccessToken = "token");
        services.AddIntercom("own", options => (options.AccessToken, options.RateLimiter) = ("token", own));
        services.AddIntercomRedisRateLimiter(options => options.KeyPrefix = Prefix);
        await using ServiceProvider provider = services.BuildServiceProvider();

        IOptionsMonitor<IntercomClientOptions> options = provider.GetRequiredService<IOptionsMonitor<IntercomClientOptions>>();
        IIntercomRateLimiterPool pool = provider.GetRequiredService<IIntercomRateLimiterPool>();
        options.Get(string.Empty).RateLimiter.Should().BeOfType<IntercomRedisRateLimiter>().And.BeSameAs(pool.GetLimiter("default"));
        options.Get("eu").RateLimiter.Should().BeSameAs(pool.GetLimiter("eu"));
        options.Get("own").RateLimiter.Should().BeSameAs(own);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Store_and_queue_replace_those_in_memory_in_any_order_of_registration(bool isFirst)
    {
        ServiceCollection services = await CreateAsync();
        if (isFirst)
        {
            services.AddIntercomWebhooks(options => options.ClientSecrets.Add("client secret"));
        }

        services.AddIntercomRedisDeduplication();
        services.AddIntercomRedisWebhookQueue();
        services.AddIntercomWebhooks(options => options.ClientSecrets.Add("client secret"));
        await using ServiceProvider provider = services.BuildServiceProvider();

        provider.GetRequiredService<IDeduplicationStore>().Should().BeOfType<IntercomRedisDeduplicationStore>();
        provider.GetRequiredService<IWebhookQueue>().Should().BeOfType<IntercomRedisWebhookQueue>();
        provider.GetServices<IWebhookQueue>().Should().ContainSingle();
    }

    [Test]
    public async Task Without_a_connection_the_message_says_what_to_register()
    {
        ServiceCollection services = new();
        services.AddIntercomRedisWebhookQueue();
        await using ServiceProvider provider = services.BuildServiceProvider();

        provider.Invoking(created => created.GetRequiredService<IWebhookQueue>())
            .Should().Throw<InvalidOperationException>().WithMessage("*AddSingleton<IConnectionMultiplexer>*");
    }

    [Test]
    public async Task The_health_check_reports_dead_letters_and_a_Redis_that_does_not_respond()
    {
        await using Intercom.Tests.Shared.RedisServer server = await Intercom.Tests.Shared.RedisServer.StartAsync();
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddSingleton(await ConnectAsync(server.Address));
        builder.Services.AddIntercomRedisWebhookQueue(options => options.RedisTimeout = TimeSpan.FromMilliseconds(500));
        builder.Services.AddIntercomWebhooks(options => options.ClientSecrets.Add("client secret"));
        builder.Services.AddLogging();
        builder.Services.AddHealthChecks().AddIntercomWebhooks();
        await using WebApplication application = builder.Build();
        HealthCheckService health = application.Services.GetRequiredService<HealthCheckService>();
        (await health.CheckHealthAsync()).Status.Should().Be(HealthStatus.Healthy);

        RecordingProcessor processor = new((_, _) => Task.FromResult(WebhookOutcome.Failed(new NotSupportedException("broken"))));
        IWebhookQueue queue = application.Services.GetRequiredService<IWebhookQueue>();
        await queue.StartAsync(processor, default);
        await queue.EnqueueAsync(Notifications.Message("1"), default);
        await WaitForAsync(() => processor.Reported.Count == 1);
        HealthReportEntry degraded = (await health.CheckHealthAsync()).Entries["intercom-webhooks"];
        (degraded.Status, degraded.Data["dead_letters"]).Should().Be((HealthStatus.Degraded, 1L));

        server.Kill();
        (await health.CheckHealthAsync()).Status.Should().Be(HealthStatus.Unhealthy);
        await queue.StopAsync(TimeSpan.FromMilliseconds(10), TimeSpan.FromMilliseconds(100), default);
    }

    [TestCase("", nameof(IntercomRedisWebhookOptions.KeyPrefix))]
    [TestCase("a{b}", nameof(IntercomRedisWebhookOptions.KeyPrefix))]
    public void An_invalid_prefix_is_rejected(string prefix, string option)
    {
        FluentActions.Invoking(() => new IntercomRedisWebhookOptions { KeyPrefix = prefix }.Validated())
            .Should().Throw<ArgumentException>().WithParameterName(option);
        FluentActions.Invoking(() => new IntercomRedisRateLimiterOptions { KeyPrefix = prefix }.Validated())
            .Should().Throw<ArgumentException>().WithParameterName(option);
    }

    [Test]
    public void Options_out_of_range_are_rejected_by_name()
    {
        Action<IntercomRedisWebhookOptions>[] invalid =
        [
            options => options.Capacity = 0,
            options => options.MaxClaims = 0,
            options => options.ClaimTimeout = TimeSpan.FromMilliseconds(999),
            options => options.PollingInterval = TimeSpan.Zero,
            options => options.RedisTimeout = TimeSpan.FromMinutes(2),
        ];
        string[] names = ["Capacity", "MaxClaims", "ClaimTimeout", "PollingInterval", "RedisTimeout"];

        foreach ((Action<IntercomRedisWebhookOptions> set, string name) in invalid.Zip(names))
        {
            IntercomRedisWebhookOptions options = new();
            set(options);
            options.Invoking(checkedOptions => checkedOptions.Validated()).Should().Throw<ArgumentException>().WithParameterName(name);
        }

        new IntercomRedisRateLimiterOptions { ExpectedProcesses = 0 }.Invoking(options => options.Validated())
            .Should().Throw<ArgumentException>().WithParameterName("ExpectedProcesses");
    }

    private async Task<ServiceCollection> CreateAsync()
    {
        ServiceCollection services = new();
        services.AddSingleton(await ConnectAsync());
        return services;
    }
}
