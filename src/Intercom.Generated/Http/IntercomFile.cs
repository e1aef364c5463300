using System.Net.Http;

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
    public string? ContentType => _response.Content.Headers.ContentType?.MediaType;

    /// <summary>The size in bytes; null when the answer does not say.</summary>
    public long? Length => _response.Content.Headers.ContentLength;

    /// <summary>The name that the answer suggests; null when it suggests none. Never use it as a path unchecked.</summary>
    public string? FileName => (_response.Content.Headers.ContentDisposition?.FileNameStar ?? _response.Content.Headers.ContentDisposition?.FileName)?.Trim('"');

    /// <summary>Closes the connection.</summary>
    public void Dispose()
    {
        Content.Dispose();
        _response.Dispose();
    }
}
