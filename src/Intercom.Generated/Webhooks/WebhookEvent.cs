namespace Intercom;

/// <summary>A webhook notification for a handler, with its item as a class.</summary>
/// <typeparam name="T">The class of the item.</typeparam>
public sealed class WebhookEvent<T>
    where T : IntercomModel
{
    /// <summary>Creates an event, for tests of handlers.</summary>
    /// <param name="item">The item.</param>
    /// <param name="notification">The notification.</param>
    /// <param name="services">The services of the scope of this event; null for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="item" /> or <paramref name="notification" /> is null.</exception>
    public WebhookEvent(T item, WebhookNotification notification, IServiceProvider? services = null)
    {
        Item = item ?? throw new ArgumentNullException(nameof(item));
        Notification = notification ?? throw new ArgumentNullException(nameof(notification));
        Services = services;
    }

    /// <summary>Gets the item: the object that the notification is about, or an object within it.</summary>
    public T Item { get; }

    /// <summary>Gets the notification that contains the item.</summary>
    public WebhookNotification Notification { get; }

    /// <summary>Gets the services of the scope of this event. Null when the host provides none.</summary>
    public IServiceProvider? Services { get; }
}
