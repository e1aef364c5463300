using System.Text;

namespace Lambda;

/// <summary>The properties of an event that the function reads. The type APIGatewayHttpApiV2ProxyRequest of AWS has all of them.</summary>
/// <param name="Headers">The headers; null for none.</param>
/// <param name="RequestContext">The context of the request.</param>
/// <param name="Body">The body; null for none.</param>
/// <param name="IsBase64Encoded">Indicates whether the body is Base64.</param>
public sealed record HttpApiRequest(
    IReadOnlyDictionary<string, string>? Headers,
    HttpApiRequestContext? RequestContext,
    string? Body,
    bool IsBase64Encoded)
{
    /// <summary>Gets the HTTP method; empty when the event has none.</summary>
    public string Method => RequestContext?.Http?.Method ?? string.Empty;

    /// <summary>Returns a header.</summary>
    /// <param name="name">The name, in any case.</param>
    /// <returns>The value; null when there is none.</returns>
    public string? FindHeader(string name) => Headers?
        .FirstOrDefault(header => string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>Returns the body as it was received.</summary>
    /// <returns>The bytes; null when there is none.</returns>
    public byte[]? DecodeBody() => Body is null ? null
        : IsBase64Encoded ? Convert.FromBase64String(Body)
        : Encoding.UTF8.GetBytes(Body);
}
