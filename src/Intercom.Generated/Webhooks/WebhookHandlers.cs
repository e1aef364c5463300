namespace Intercom;

/// <summary>What an application does when something happens, by topic. Fill it before the first notification comes; then it is thread-safe.</summary>
public sealed class WebhookHandlers
{
    private readonly Dictionary<WebhookTopic, List<Handler>> _byTopic = [];
    private readonly List<Handler> _forAll = [];

    private delegate Task Handler(WebhookNotification notification, IServiceProvider? services, CancellationToken cancellationToken);

    /// <summary>Handles a topic. Several handlers of one topic are called one after the other.</summary>
    /// <typeparam name="T">What the topic brings, such as <c>Conversation</c>; <see cref="IntercomModel" /> for whatever it is.</typeparam>
    /// <param name="topic">The topic.</param>
    /// <param name="handle">What is done.</param>
    /// <exception cref="ArgumentNullException"><paramref name="handle" /> is null.</exception>
    public WebhookHandlers On<T>(WebhookTopic topic, Func<WebhookEvent<T>, CancellationToken, Task> handle)
        where T : IntercomModel
    {
        _ = handle ?? throw new ArgumentNullException(nameof(handle));
        if (!_byTopic.TryGetValue(topic, out List<Handler>? handlers))
        {
            _byTopic[topic] = handlers = [];
        }

        handlers.Add((notification, services, cancellationToken) => handle(new WebhookEvent<T>(Item<T>(notification), notification, services), cancellationToken));
        return this;
    }

    /// <summary>Handles all topics, those that nobody knows yet and pings included.</summary>
    /// <param name="handle">What is done.</param>
    /// <exception cref="ArgumentNullException"><paramref name="handle" /> is null.</exception>
    public WebhookHandlers OnAll(Func<WebhookNotification, CancellationToken, Task> handle)
    {
        _ = handle ?? throw new ArgumentNullException(nameof(handle));
        _forAll.Add((notification, _, cancellationToken) => handle(notification, cancellationToken));
        return this;
    }

    /// <summary>Whether there is something to do for a topic.</summary>
    /// <param name="topic">The topic.</param>
    public bool Handles(WebhookTopic topic) => _forAll.Count > 0 || _byTopic.ContainsKey(topic);

    /// <summary>Calls the handlers of a notification, first those of its topic. An exception of one of them ends it.</summary>
    /// <param name="notification">The notification.</param>
    /// <param name="services">The services that handlers may ask for; null for none.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <exception cref="IntercomWebhookException">The item is another one than a handler takes.</exception>
    public async Task HandleAsync(WebhookNotification notification, IServiceProvider? services = null, CancellationToken cancellationToken = default)
    {
        _ = notification ?? throw new ArgumentNullException(nameof(notification));
        IEnumerable<Handler> handlers = _byTopic.TryGetValue(notification.Topic, out List<Handler>? own) ? own.Concat(_forAll) : _forAll;
        foreach (Handler handler in handlers)
        {
            await handler(notification, services, cancellationToken).ConfigureAwait(false);
        }
    }

    private static T Item<T>(WebhookNotification notification)
        where T : IntercomModel =>
        notification.Item as T ?? throw new IntercomWebhookException(
            $"The handler of {notification.Topic} takes {typeof(T).Name}, and the notification has {notification.Item?.GetType().Name ?? "no item"}.");
}
