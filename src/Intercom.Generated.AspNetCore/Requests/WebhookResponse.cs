using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;

namespace Intercom.AspNetCore;

/// <summary>The response to a delivery.</summary>
/// <param name="StatusCode">The status code.</param>
/// <param name="RetryAfter">The time after which to deliver again, for the header <c>Retry-After</c>; null for none.</param>
internal sealed record WebhookResponse(HttpStatusCode StatusCode, TimeSpan? RetryAfter = null)
{
    /// <summary>The response to a delivery that can be processed later, with the interval after which Intercom delivers again.</summary>
    public static WebhookResponse Unavailable { get; } = new(HttpStatusCode.ServiceUnavailable, TimeSpan.FromMinutes(1));

    /// <summary>The response that has no more than a status code.</summary>
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
