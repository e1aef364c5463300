using System.Diagnostics.CodeAnalysis;

namespace Intercom;

/// <summary>
/// The handlers of an application, by topic. Add them before the first notification arrives; from then on, the class is thread-safe.
/// </summary>
public sealed class WebhookHandlers
{
    private readonly Dictionary<WebhookTopic, List<Handler>> _byTopic = [];
    private readonly List<Handler> _forAll = [];

    private delegate Task Handler(WebhookNotification notification, IServiceProvider? services, CancellationToken cancellationToken);

    /// <summary>Adds a handler for a topic. Several handlers of a topic are called one after the other.</summary>
    /// <typeparam name="T">
    /// The class of the item, such as <c>Conversation</c>, or of an object that the item contains, such as <c>Contact</c> for
    /// <c>contact.user.tag.created</c>; <see cref="IntercomModel" /> for an item of any class, <see cref="WebhookItem" /> for its JSON.
    /// </typeparam>
    /// <param name="topic">The topic.</param>
    /// <param name="handle">Handles a notification.</param>
    /// <returns>This object.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="handle" /> is null.</exception>
    /// <exception cref="ArgumentException">The topic is known, and its notifications contain no object of the class.</exception>
    public WebhookHandlers On<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(
        WebhookTopic topic,
        Func<WebhookEvent<T>, CancellationToken, Task> handle)
        where T : IntercomModel
    {
        _ = handle ?? throw new ArgumentNullException(nameof(handle));
        Validate(topic, typeof(T));
        if (!_byTopic.TryGetValue(topic, out List<Handler>? handlers))
        {
            _byTopic[topic] = handlers = [];
        }

        handlers.Add((notification, services, cancellationToken) =>
            handle(new WebhookEvent<T>(Find<T>(notification), notification, services), cancellationToken));
        return this;
    }

    /// <summary>Adds a handler for all topics, including topics that the library does not know, and pings.</summary>
    /// <param name="handle">Handles a notification.</param>
    /// <returns>This object.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="handle" /> is null.</exception>
    public WebhookHandlers OnAll(Func<WebhookNotification, CancellationToken, Task> handle)
    {
        _ = handle ?? throw new ArgumentNullException(nameof(handle));
        _forAll.Add((notification, _, cancellationToken) => handle(notification, cancellationToken));
        return this;
    }

    /// <summary>Indicates whether there is a handler for a topic.</summary>
    /// <param name="topic">The topic.</param>
    /// <returns>True when a notification of the topic would be handled.</returns>
    public bool Handles(WebhookTopic topic) => _forAll.Count > 0 || _byTopic.ContainsKey(topic);

    /// <summary>Calls the handlers of a notification, first those of its topic. An exception of a handler ends the method.</summary>
    /// <param name="notification">The notification.</param>
    /// <param name="services">The services that handlers can use; null for none.</param>
    /// <param name="cancellationToken">Cancels the handlers.</param>
    /// <returns>A task that completes when all handlers have completed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="notification" /> is null.</exception>
    /// <exception cref="IntercomWebhookException">
    /// The item cannot be deserialized, or contains no object of the class of a handler.
    /// </exception>
    public async Task HandleAsync(
        WebhookNotification notification,
        IServiceProvider? services = null,
        CancellationToken cancellationToken = default)
    {
        _ = notification ?? throw new ArgumentNullException(nameof(notification));
        IEnumerable<Handler> handlers = _byTopic.TryGetValue(notification.Topic, out List<Handler>? own) ? own.Concat(_forAll) : _forAll;
        foreach (Handler handler in handlers)
        {
            await handler(notification, services, cancellationToken).ConfigureAwait(false);
        }
    }

    private static void Validate(WebhookTopic topic, Type model)
    {
        if (model == typeof(WebhookItem) || WebhookItems.ModelsOf(topic) is not { } models || models.Any(model.IsAssignableFrom))
        {
            return;
        }

        string names = string.Join(", ", models.Select(possible => possible.Name).OrderBy(name => name, StringComparer.Ordinal));
        throw new ArgumentException(
            $"A handler of {topic} cannot receive {model.Name}: notifications of that topic contain {names}. "
            + $"Use one of these, or {nameof(IntercomModel)} for any item.",
            nameof(topic));
    }

    private static T Find<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(
        WebhookNotification notification)
        where T : IntercomModel =>
        WebhookItems.Find<T>(notification) ?? throw new IntercomWebhookException(
            $"The handler of {notification.Topic} receives {typeof(T).Name}, "
            + $"but the notification contains {notification.Item?.GetType().Name ?? "no item"}.");
}
