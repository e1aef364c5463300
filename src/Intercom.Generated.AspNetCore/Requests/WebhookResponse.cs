using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;

namespace Intercom.AspNetCore;

/// <summary>The response to a delivery.</summary>
/// <param name="StatusCode">The status code.</param>
/// <param name="RetryAfter">The value of the <c>Retry-After</c> header; null for none.</param>
internal sealed record WebhookResponse(HttpStatusCode StatusCode, TimeSpan? RetryAfter = null)
{
    /// <summary>The response to a delivery that can be processed later, with the interval of Intercom's redeliveries.</summary>
    public static WebhookResponse Unavailable { get; } = new(HttpStatusCode.ServiceUnavailable, TimeSpan.FromMinutes(1));

    /// <summary>Creates a response with a status code only.</summary>
    public static WebhookResponse From(HttpStatusCode statusCode) =>
        statusCode == HttpStatusCode.ServiceUnavailable ? Unavailable : new WebhookResponse(statusCode);

    public void WriteTo(HttpResponse response)
    {
        response.StatusCode = (int)StatusCode;
        if (RetryAfter is { } delay)
        {
            response.Headers.RetryAfter = delay.TotalSeconds.ToString("F0", CultureInfo.InvariantCulture);
        }
    }
}
