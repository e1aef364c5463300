using System.Collections.Concurrent;
using System.Globalization;

namespace Intercom.AspNetCore;

/// <summary>The endpoints of the application by name, so that a queued notification finds its handlers in any process.</summary>
internal sealed class WebhookEndpoints
{
    private readonly ConcurrentDictionary<string, WebhookHandlers> _handlers = new(StringComparer.Ordinal);

    /// <summary>Adds an endpoint.</summary>
    /// <returns>Its name: the path, with a number when the application maps a path several times, such as for several hosts.</returns>
    public string Add(string path, WebhookHandlers handlers)
    {
        string name = path;
        for (int number = 2; !_handlers.TryAdd(name, handlers); number++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{path}#{number}");
        }

        return name;
    }

    /// <summary>Returns the handlers of an endpoint.</summary>
    /// <exception cref="InvalidOperationException">This application has no such endpoint.</exception>
    public WebhookHandlers Get(string name) => _handlers.TryGetValue(name, out WebhookHandlers? handlers)
        ? handlers
        : throw new InvalidOperationException(
            $"The queue has a notification for the endpoint '{name}', which this process does not have. "
            + "Map the same paths in all processes that share a queue.");
}
