using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace Intercom.Redis.Tests.Docs;

/// <summary>The C# of docs/fleet.md and of the README of the package, so that it is known to compile and to run.</summary>
public static class FleetSnippets
{
    public static void Register(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IConnectionMultiplexer>(ConnectionMultiplexer.Connect("localhost"));
        builder.Services.AddIntercomRedisRateLimiter();
        builder.Services.AddIntercomRedisDeduplication();
        builder.Services.AddIntercomRedisWebhookQueue();
    }

    public static IIntercomClient CreateClient(
        IIntercomClientFactory clients, IIntercomRateLimiterPool limiters, string token, string workspaceId)
    {
        IIntercomClient client = clients.CreateClient(options =>
        {
            options.AccessToken = token;
            options.RateLimiter = limiters.GetLimiter(workspaceId);
        });
        return client;
    }

    public static void RegisterBroker(WebApplicationBuilder builder)
    {
        builder.Services.AddMassTransit(bus =>
        {
            bus.AddDelayedMessageScheduler();
            bus.AddConsumer<WebhookConsumer>();
            bus.UsingInMemory((context, transport) =>                   // or UsingRabbitMq, UsingAzureServiceBus ...
            {
                transport.UseDelayedMessageScheduler();
                transport.ConfigureEndpoints(context);
            });
        });
        builder.Services.AddSingleton<WebhookBroker>();
        builder.Services.AddSingleton<IWebhookQueue>(services => services.GetRequiredService<WebhookBroker>());
    }

    public sealed record QueuedWebhook(byte[] Message);

    public sealed class WebhookBroker(IBus bus) : IWebhookQueue
    {
        private readonly TaskCompletionSource<IWebhookProcessor> _processor = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<IWebhookProcessor> Processor => _processor.Task;

        public ValueTask<WebhookQueueResult> CheckCapacityAsync(CancellationToken cancellationToken) => new(WebhookQueueResult.Accepted);

        public async ValueTask<WebhookQueueResult> EnqueueAsync(WebhookMessage message, CancellationToken cancellationToken)
        {
            await bus.Publish(new QueuedWebhook(message.Serialize()), cancellationToken);
            return WebhookQueueResult.Accepted;
        }

        public Task StartAsync(IWebhookProcessor processor, CancellationToken cancellationToken)
        {
            _processor.TrySetResult(processor);
            return Task.CompletedTask;
        }

        // The bus stops its consumers, and the broker has metrics of its own.
        public Task StopAsync(TimeSpan drainTime, TimeSpan gracePeriod, CancellationToken cancellationToken) => Task.CompletedTask;

        public ValueTask<WebhookQueueState> GetStateAsync(CancellationToken cancellationToken) => new(new WebhookQueueState());
    }

    public sealed class WebhookConsumer(WebhookBroker queue) : IConsumer<QueuedWebhook>
    {
        public async Task Consume(ConsumeContext<QueuedWebhook> context)
        {
            IWebhookProcessor processor = await queue.Processor;
            WebhookMessage message = WebhookMessage.Deserialize(context.Message.Message);
            WebhookOutcome outcome = await processor.ProcessAsync(message, context.CancellationToken);
            if (outcome.Kind == WebhookOutcomeKind.Retry)
            {
                await context.SchedulePublish(outcome.Delay, new QueuedWebhook(message.NextAttempt().Serialize()));
            }

            if (outcome.Kind != WebhookOutcomeKind.Interrupted)
            {
                await processor.ReportAsync(message, outcome);
            }

            if (outcome.Kind is WebhookOutcomeKind.Failed or WebhookOutcomeKind.Interrupted)
            {
                throw outcome.Exception!;                           // the broker keeps it in its error queue, or delivers it again
            }
        }
    }
}
