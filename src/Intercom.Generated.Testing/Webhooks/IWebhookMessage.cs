namespace Intercom.Testing.Webhooks;

/// <summary>A message to one address of an application.</summary>
internal interface IWebhookMessage
{
    /// <summary>The topic of a notification, or the name of an event.</summary>
    string Topic { get; }

    Uri Address { get; }

    /// <summary>Creates the body of an attempt.</summary>
    /// <param name="attempt">The attempt number, starting at 1.</param>
    string Body(int attempt);

    /// <summary>Creates the header with the signature of a body.</summary>
    (string Name, string Value) Sign(byte[] body, string secret);
}
