using System.Globalization;

namespace Intercom.AspNetCore;

/// <summary>
/// The dead letters of the queue in memory. The oldest ones are dropped beyond a maximum, so that memory use stays bounded.
/// </summary>
internal sealed class InMemoryDeadLetters(TimeProvider clock)
{
    private const int MaxCount = 1000;

    private readonly object _lock = new();
    private readonly LinkedList<WebhookDeadLetter> _letters = [];
    private long _lastId;

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _letters.Count;
            }
        }
    }

    public IReadOnlyList<WebhookDeadLetter> All()
    {
        lock (_lock)
        {
            return [.. _letters];
        }
    }

    public void Add(WebhookMessage message, Exception exception)
    {
        lock (_lock)
        {
            string id = (++_lastId).ToString(CultureInfo.InvariantCulture);
            _letters.AddLast(new WebhookDeadLetter(id, message, $"{exception.GetType().FullName}: {exception.Message}", clock.GetUtcNow()));
            if (_letters.Count > MaxCount)
            {
                _letters.RemoveFirst();
            }
        }
    }

    /// <summary>Removes a dead letter.</summary>
    /// <returns>The dead letter; null when there is none with the identifier.</returns>
    public WebhookDeadLetter? Take(string id)
    {
        lock (_lock)
        {
            WebhookDeadLetter? letter = _letters.FirstOrDefault(candidate => candidate.Id == id);
            if (letter is not null)
            {
                _letters.Remove(letter);
            }

            return letter;
        }
    }
}
