using System.Globalization;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Webhooks;

/// <summary>Turns what happens in a workspace into notifications of the addresses that subscribed to it.</summary>
internal sealed class WebhookCenter : IDisposable
{
    private readonly object _gate = new();
    private readonly HostedWorkspace _workspace;
    private List<WebhookSubscription> _subscriptions = [];
    private long _lastId;

    public WebhookCenter(HostedWorkspace workspace, HttpMessageHandler handler, string secret, TimeProvider time)
    {
        _workspace = workspace;
        Sender = new WebhookSender(handler, secret, time) { OnGone = Unsubscribe };
        workspace.Workspace.OnNotification = Notify;
    }

    public WebhookSender Sender { get; }

    public bool HasSubscriptions
    {
        get
        {
            lock (_gate)
            {
                return _subscriptions.Count > 0;
            }
        }
    }

    public void Subscribe(Uri address, IEnumerable<string> topics)
    {
        lock (_gate)
        {
            _subscriptions = [.. _subscriptions, new WebhookSubscription(address, topics.ToHashSet(StringComparer.Ordinal))];
        }
    }

    /// <summary>Notifies of an item, whoever subscribed to the topic.</summary>
    /// <returns>The attempts; empty without a subscription.</returns>
    public async Task<IReadOnlyList<WebhookDelivery>> SendAsync(string topic, JObject item, CancellationToken cancellationToken)
    {
        List<WebhookDelivery> deliveries = [];
        foreach (WebhookNotification notification in Create(topic, item))
        {
            deliveries.Add(await Sender.AttemptAsync(notification, 1, cancellationToken).ConfigureAwait(false));
        }

        return deliveries;
    }

    public void Dispose() => Sender.Dispose();

    // The item is described at once, since the next request can change it.
    private void Notify(string topic, object item, string schema)
    {
        if (!HasSubscriptions || _workspace.Workspace.IsSeeding)
        {
            return;
        }

        foreach (WebhookNotification notification in Create(topic, _workspace.Describe(item, schema)))
        {
            Sender.Send(notification);
        }
    }

    private IEnumerable<WebhookNotification> Create(string topic, JObject item)
    {
        List<WebhookSubscription> subscriptions;
        lock (_gate)
        {
            subscriptions = _subscriptions;
        }

        foreach (WebhookSubscription subscription in subscriptions.Where(subscription => subscription.Has(topic)))
        {
            string id = $"notif_{Interlocked.Increment(ref _lastId).ToString("x32", CultureInfo.InvariantCulture)}";
            yield return new WebhookNotification(id, topic, _workspace.Workspace.Id, _workspace.Workspace.Now, item, subscription.Address);
        }
    }

    private void Unsubscribe(Uri address)
    {
        lock (_gate)
        {
            _subscriptions = [.. _subscriptions.Where(subscription => subscription.Address != address)];
        }
    }
}
