using System.Net.Http;
using System.Net.Http.Headers;

namespace Intercom;

/// <summary>A file that Intercom answers with, read as it arrives. Dispose of it to close the connection.</summary>
public sealed class IntercomFile : IDisposable
{
    private readonly HttpResponseMessage _response;

    internal IntercomFile(HttpResponseMessage response, Stream content)
    {
        _response = response;
        Content = content;
    }

    /// <summary>The bytes as they come; can be read once.</summary>
    public Stream Content { get; }

    /// <summary>The media type, such as <c>audio/wav</c>; null when the answer does not say.</summary>
    public string? ContentType => _response.Content?.Headers.ContentType?.MediaType;

    /// <summary>The size in bytes; null when the answer does not say, or is compressed.</summary>
    public long? Length => _response.Content?.Headers is { ContentEncoding.Count: 0 } headers ? headers.ContentLength : null;

    /// <summary>The name that the answer suggests; null when it suggests none. Never use it as a path unchecked.</summary>
    public string? FileName => (Disposition?.FileNameStar ?? Disposition?.FileName)?.Trim('"');

    private ContentDispositionHeaderValue? Disposition => _response.Content?.Headers.ContentDisposition;

    /// <summary>Closes the connection.</summary>
    public void Dispose()
    {
        Content.Dispose();
        _response.Dispose();
    }
}
