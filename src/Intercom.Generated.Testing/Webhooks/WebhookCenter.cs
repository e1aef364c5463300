using System.Globalization;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Webhooks;

/// <summary>
/// Creates notifications of the events in the workspaces of a server. The subscriptions belong to the app, so all workspaces share them.
/// </summary>
internal sealed class WebhookCenter : IDisposable
{
    private readonly object _gate = new();
    private readonly HostedWorkspace _main;
    private volatile WebhookSubscription[] _subscriptions = [];
    private volatile Uri[] _finAddresses = [];
    private long _lastId;

    public WebhookCenter(HostedWorkspace main, HttpMessageHandler? handler, string secret, TimeProvider time)
    {
        _main = main;
        Sender = new WebhookSender(handler, secret, time) { OnGone = Unsubscribe };
        Watch(main);
    }

    public WebhookSender Sender { get; }

    /// <summary>Notifies of what happens in a workspace from now on.</summary>
    public void Watch(HostedWorkspace workspace)
    {
        workspace.Workspace.OnNotification = (topic, item, schema) => Notify(workspace, topic, item, schema);
        workspace.Workspace.OnFinEvent = finEvent => NotifyOfFin(workspace, finEvent);
    }

    /// <summary>Sends the events of Fin to an address from now on.</summary>
    public void SubscribeToFin(Uri address)
    {
        Sender.Forget(address);
        lock (_gate)
        {
            _finAddresses = [.. _finAddresses, address];
        }
    }

    public void Subscribe(Uri address, IEnumerable<string> topics)
    {
        _main.RecordActivity("app_webhook_creation", $"A webhook to {address.Host} was created");
        Sender.Forget(address);
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
        foreach (WebhookNotification notification in Create(_main.Workspace, topic, item))
        {
            deliveries.Add(await Sender.AttemptAsync(notification, 1, cancellationToken).ConfigureAwait(false));
        }

        return deliveries;
    }

    public void Dispose() => Sender.Dispose();

    // The item is described at once, since the next request can change it.
    private void Notify(HostedWorkspace workspace, string topic, object item, string schema)
    {
        if (workspace.Workspace.IsSeeding || !_subscriptions.Any(subscription => subscription.Has(topic)))
        {
            return;
        }

        foreach (WebhookNotification notification in Create(workspace.Workspace, topic, workspace.Describe(item, schema)))
        {
            Sender.Send(notification);
        }
    }

    private void NotifyOfFin(HostedWorkspace workspace, JObject finEvent)
    {
        foreach (Uri address in workspace.Workspace.IsSeeding ? [] : _finAddresses)
        {
            Sender.Send(new FinNotification(finEvent, address));
        }
    }

    private IEnumerable<WebhookNotification> Create(Workspace workspace, string topic, JObject item)
    {
        foreach (WebhookSubscription subscription in _subscriptions.Where(subscription => subscription.Has(topic)))
        {
            string id = $"notif_{Interlocked.Increment(ref _lastId).ToString("x32", CultureInfo.InvariantCulture)}";
            yield return new WebhookNotification(id, topic, workspace.Id, workspace.Now, item, subscription.Address);
        }
    }

    private void Unsubscribe(Uri address)
    {
        lock (_gate)
        {
            _finAddresses = [.. _finAddresses.Where(other => other != address)];
            WebhookSubscription[] rest = [.. _subscriptions.Where(subscription => subscription.Address != address)];
            if (rest.Length == _subscriptions.Length)
            {
                return;
            }

            _subscriptions = rest;
        }

        _main.RecordActivity("app_webhook_deletion", $"The webhook to {address.Host} was deleted");
    }
}
