using System.Globalization;
using System.Net;

namespace Intercom.Testing;

/// <summary>An attempt of the test server to deliver a notification.</summary>
public sealed class WebhookDelivery
{
    internal WebhookDelivery(string topic, Uri address, string body, int attempt, HttpStatusCode? statusCode)
    {
        Topic = topic;
        Address = address;
        Body = body;
        Attempt = attempt;
        StatusCode = statusCode;
    }

    /// <summary>The topic, such as <c>contact.user.created</c>.</summary>
    public string Topic { get; }

    /// <summary>The address that was notified.</summary>
    public Uri Address { get; }

    /// <summary>The body of the notification.</summary>
    public string Body { get; }

    /// <summary>The attempt number, starting at 1.</summary>
    public int Attempt { get; }

    /// <summary>The status of the response; null when there was none within five seconds.</summary>
    public HttpStatusCode? StatusCode { get; }

    /// <summary>Indicates whether the response had a status of 200 to 299.</summary>
    public bool IsDelivered => StatusCode is >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices;

    private string Outcome => StatusCode is { } status ? ((int)status).ToString(CultureInfo.InvariantCulture) : "no response";

    /// <summary>Returns the topic, the address and the status.</summary>
    public override string ToString() => $"{Topic} to {Address}: {Outcome}";
}
