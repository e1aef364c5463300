namespace Intercom;

/// <summary>What a handler is given.</summary>
/// <typeparam name="T">What it happened to.</typeparam>
public sealed class WebhookEvent<T>
    where T : IntercomModel
{
    /// <summary>Makes an event, for tests of handlers.</summary>
    /// <param name="item">What it happened to.</param>
    /// <param name="notification">The notification.</param>
    /// <param name="services">The services of the application for this event; null for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="item" /> or <paramref name="notification" /> is null.</exception>
    public WebhookEvent(T item, WebhookNotification notification, IServiceProvider? services = null)
    {
        Item = item ?? throw new ArgumentNullException(nameof(item));
        Notification = notification ?? throw new ArgumentNullException(nameof(notification));
        Services = services;
    }

    /// <summary>What it happened to.</summary>
    public T Item { get; }

    /// <summary>The notification that brought it.</summary>
    public WebhookNotification Notification { get; }

    /// <summary>The services of the application for this event alone; null where it has none.</summary>
    public IServiceProvider? Services { get; }
}
