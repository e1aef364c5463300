using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;

namespace Intercom.AspNetCore;

/// <summary>The handlers and the filter of a webhook endpoint.</summary>
public sealed class IntercomWebhookEndpoint
{
    internal IntercomWebhookEndpoint()
    {
    }

    internal WebhookHandlers Handlers { get; } = new();

    internal Func<WebhookNotification, CancellationToken, ValueTask<WebhookDecision>> Decision { get; private set; } =
        static (_, _) => ValueTask.FromResult(WebhookDecision.Accept);

    /// <summary>Adds a handler for a topic.</summary>
    /// <typeparam name="T">
    /// The class of the item, such as <c>Conversation</c>, or <see cref="IntercomModel" /> for an item of any class.
    /// </typeparam>
    /// <param name="topic">The topic.</param>
    /// <param name="handle">Handles a notification. The event has the services of its scope.</param>
    /// <returns>This endpoint.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="handle" /> is null.</exception>
    /// <exception cref="ArgumentException">The topic is known, and its notifications contain no object of the class.</exception>
    public IntercomWebhookEndpoint On<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(
        WebhookTopic topic,
        Func<WebhookEvent<T>, CancellationToken, Task> handle)
        where T : IntercomModel
    {
        Handlers.On(topic, handle);
        return this;
    }

    /// <summary>
    /// Adds a handler class for a topic. The class does not have to be registered: an instance is created for each notification, with the
    /// services of its scope.
    /// </summary>
    /// <typeparam name="T">The class of the item, such as <c>Conversation</c>.</typeparam>
    /// <typeparam name="THandler">The class that handles a notification.</typeparam>
    /// <param name="topic">The topic.</param>
    /// <returns>This endpoint.</returns>
    /// <exception cref="ArgumentException">The topic is known, and its notifications contain no object of the class.</exception>
    public IntercomWebhookEndpoint On<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T,
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(WebhookTopic topic)
        where T : IntercomModel
        where THandler : class, IWebhookHandler<T> =>
        On<T>(topic, HandleAsync<T, THandler>);

    /// <summary>Adds a handler for all topics, including topics that the library does not know, and pings.</summary>
    /// <param name="handle">Handles a notification.</param>
    /// <returns>This endpoint.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="handle" /> is null.</exception>
    public IntercomWebhookEndpoint OnAll(Func<WebhookNotification, CancellationToken, Task> handle)
    {
        Handlers.OnAll(handle);
        return this;
    }

    /// <summary>
    /// Sets the filter, which decides about each notification before it is acknowledged or handled. It should return quickly.
    /// </summary>
    /// <param name="filter">Returns the decision.</param>
    /// <returns>This endpoint.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="filter" /> is null.</exception>
    public IntercomWebhookEndpoint Filter(Func<WebhookNotification, CancellationToken, ValueTask<WebhookDecision>> filter)
    {
        Decision = filter ?? throw new ArgumentNullException(nameof(filter));
        return this;
    }

    // The scope disposes registered handlers. A handler that was created here is disposed here.
    private static async Task HandleAsync<T, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(
        WebhookEvent<T> webhookEvent,
        CancellationToken cancellationToken)
        where T : IntercomModel
        where THandler : class, IWebhookHandler<T>
    {
        if (webhookEvent.Services!.GetService<THandler>() is { } registered)
        {
            await registered.HandleAsync(webhookEvent, cancellationToken).ConfigureAwait(false);
            return;
        }

        THandler created = ActivatorUtilities.CreateInstance<THandler>(webhookEvent.Services!);
        try
        {
            await created.HandleAsync(webhookEvent, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            switch (created)
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
}
