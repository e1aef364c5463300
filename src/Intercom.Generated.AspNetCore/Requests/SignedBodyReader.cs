using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Intercom.AspNetCore;

/// <summary>Reads bodies that are signed with the header <c>X-Body-Signature</c>.</summary>
internal sealed class SignedBodyReader(IOptions<IntercomWebhookOptions> options, RequestBodyReader reader, UnverifiedByteBudget budget)
{
    private readonly string[] _clientSecrets = [.. options.Value.ClientSecrets];

    /// <summary>Reads and verifies a body.</summary>
    /// <returns>200 and the body, or the status code of the response and null.</returns>
    public async Task<(HttpStatusCode StatusCode, byte[]? Body)> ReadAsync(HttpRequest request)
    {
        using UnverifiedBody unverified = new(budget, options.Value.MaxBodySize);
        HttpStatusCode read = await reader.ReadAsync(request, unverified).ConfigureAwait(false);
        if (read != HttpStatusCode.OK)
        {
            return (read, null);
        }

        byte[] body = unverified.ToArray();
        return BodySignature.Verify(body, request.Headers[BodySignature.Header], _clientSecrets)
            ? (HttpStatusCode.OK, body)
            : (HttpStatusCode.Unauthorized, null);
    }
}
