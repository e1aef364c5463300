using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace Intercom.Testing.Hosting;

/// <summary>A request as it came, read to its end.</summary>
internal sealed class IncomingRequest
{
    public const int MaxBodySize = 10 * 1024 * 1024;

    public required string Method { get; init; }

    /// <summary>The address that the client sent the request to, such as <c>http://localhost:9000</c>; null if unknown.</summary>
    public required string? Address { get; init; }

    /// <summary>The path before decoding, so that an escaped slash is no separator.</summary>
    public required string Path { get; init; }

    public required IReadOnlyDictionary<string, string> Query { get; init; }

    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; init; }

    /// <summary>Null when it is too large.</summary>
    public required string? Body { get; init; }

    public static async Task<IncomingRequest> ReadAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        return new IncomingRequest
        {
            Method = request.Method,
            Address = request.Host.HasValue ? $"{request.Scheme}://{request.Host.ToUriComponent()}" : null,
            Path = RawPath(context),
            Query = request.Query.ToDictionary(parameter => parameter.Key, parameter => parameter.Value.ToString(), StringComparer.Ordinal),
            Headers = request.Headers.ToDictionary(
                header => header.Key,
                header => (IReadOnlyList<string>)[.. header.Value.Select(value => value ?? string.Empty)],
                StringComparer.OrdinalIgnoreCase),
            Body = await ReadBodyAsync(request, context.RequestAborted).ConfigureAwait(false),
        };
    }

    /// <summary>Reads a request of a caller in the same process.</summary>
    public static async Task<IncomingRequest> ReadAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Uri address = request.RequestUri ?? throw new InvalidOperationException("The request has no address.");
        byte[] body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        return new IncomingRequest
        {
            Method = request.Method.Method,
            Address = address.GetLeftPart(UriPartial.Authority),
            Path = address.GetComponents(UriComponents.Path | UriComponents.KeepDelimiter, UriFormat.UriEscaped),
            Query = QueryHelpers.ParseQuery(address.Query).ToDictionary(parameter =>
                parameter.Key, parameter => parameter.Value.ToString(), StringComparer.Ordinal),
            Headers = request.Headers.Concat(request.Content?.Headers.AsEnumerable() ?? []).ToDictionary(
                header => header.Key,
                header => (IReadOnlyList<string>)[.. header.Value],
                StringComparer.OrdinalIgnoreCase),
            Body = body.Length > MaxBodySize ? null : Encoding.UTF8.GetString(body),
        };
    }

    public string? Header(string name) => Headers.TryGetValue(name, out IReadOnlyList<string>? values) ? values[0] : null;

    private static string RawPath(HttpContext context)
    {
        string target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        return target.StartsWith('/') ? target.Split('?', 2)[0] : context.Request.Path.ToUriComponent();
    }

    private static async Task<string?> ReadBodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            using StreamReader reader = new(request.Body, Encoding.UTF8);
            return await reader.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return null;
        }
    }
}
