namespace Intercom.Testing.Webhooks;

/// <summary>An address that is notified.</summary>
/// <param name="Address">The address.</param>
/// <param name="Topics">The topics; empty for all.</param>
internal sealed record WebhookSubscription(Uri Address, IReadOnlySet<string> Topics)
{
    public bool Has(string topic) => Topics.Count == 0 || Topics.Contains(topic);
}
