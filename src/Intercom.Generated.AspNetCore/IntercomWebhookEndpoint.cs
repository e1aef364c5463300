using Microsoft.Extensions.DependencyInjection;

namespace Intercom.AspNetCore;

/// <summary>What an endpoint does with notifications.</summary>
public sealed class IntercomWebhookEndpoint
{
    internal IntercomWebhookEndpoint()
    {
    }

    internal WebhookHandlers Handlers { get; } = new();

    internal Func<WebhookNotification, CancellationToken, ValueTask<WebhookDecision>> Decision { get; private set; } = static (_, _) => ValueTask.FromResult(WebhookDecision.Take);

    /// <summary>Handles a topic.</summary>
    /// <typeparam name="T">What the topic brings, such as <see cref="Conversation" />; <see cref="IntercomModel" /> for whatever it is.</typeparam>
    /// <param name="topic">The topic.</param>
    /// <param name="handle">What is done. The event has the services for this notification.</param>
    /// <exception cref="ArgumentNullException"><paramref name="handle" /> is null.</exception>
    public IntercomWebhookEndpoint On<T>(WebhookTopic topic, Func<WebhookEvent<T>, CancellationToken, Task> handle)
        where T : IntercomModel
    {
        Handlers.On(topic, handle);
        return this;
    }

    /// <summary>Handles a topic by a class that the services make for each notification; it need not be registered.</summary>
    /// <typeparam name="T">What the topic brings, such as <see cref="Conversation" />.</typeparam>
    /// <typeparam name="THandler">What handles it.</typeparam>
    /// <param name="topic">The topic.</param>
    public IntercomWebhookEndpoint On<T, THandler>(WebhookTopic topic)
        where T : IntercomModel
        where THandler : class, IWebhookHandler<T> =>
        On<T>(topic, HandleAsync<T, THandler>);

    // The services dispose of what they made; nobody else disposes of what is made here.
    private static async Task HandleAsync<T, THandler>(WebhookEvent<T> happened, CancellationToken cancellationToken)
        where T : IntercomModel
        where THandler : class, IWebhookHandler<T>
    {
        if (happened.Services!.GetService<THandler>() is { } registered)
        {
            await registered.HandleAsync(happened, cancellationToken).ConfigureAwait(false);
            return;
        }

        THandler made = ActivatorUtilities.CreateInstance<THandler>(happened.Services!);
        try
        {
            await made.HandleAsync(happened, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            switch (made)
            {
                case IAsyncDisposable disposable:
                    await disposable.DisposeAsync().ConfigureAwait(false);
                    break;
                case IDisposable disposable:
                    disposable.Dispose();
                    break;
            }
        }
    }

    /// <summary>Handles all topics, those that nobody knows yet and pings included.</summary>
    /// <param name="handle">What is done.</param>
    /// <exception cref="ArgumentNullException"><paramref name="handle" /> is null.</exception>
    public IntercomWebhookEndpoint OnAll(Func<WebhookNotification, CancellationToken, Task> handle)
    {
        Handlers.OnAll(handle);
        return this;
    }

    /// <summary>Decides of each notification what becomes of it, before it is handled and answered. It should take no time.</summary>
    /// <param name="decide">The decision.</param>
    /// <exception cref="ArgumentNullException"><paramref name="decide" /> is null.</exception>
    public IntercomWebhookEndpoint Decide(Func<WebhookNotification, CancellationToken, ValueTask<WebhookDecision>> decide)
    {
        Decision = decide ?? throw new ArgumentNullException(nameof(decide));
        return this;
    }
}
