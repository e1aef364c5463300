using System.Net.Http;
using System.Net.Http.Headers;

namespace Intercom;

/// <summary>A file that Intercom answers with, read as it arrives. Dispose of it to close the connection.</summary>
public sealed class IntercomFile : IDisposable
{
    private readonly HttpResponseMessage? _response;

    /// <summary>Makes a file of a stream, as test doubles answer it.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="contentType">The media type; null for none.</param>
    /// <param name="fileName">The name; null for none.</param>
    /// <param name="length">The size in bytes; null when it is not known.</param>
    public IntercomFile(Stream content, string? contentType = null, string? fileName = null, long? length = null)
    {
        Content = content ?? throw new ArgumentNullException(nameof(content));
        ContentType = contentType;
        FileName = fileName;
        Length = length;
    }

    internal IntercomFile(HttpResponseMessage response, Stream content)
    {
        _response = response;
        Content = content;
        if (response.Content?.Headers is { } headers)
        {
            ContentType = headers.ContentType?.MediaType;
            FileName = Name(headers.ContentDisposition);
            Length = headers.ContentEncoding.Count == 0 ? headers.ContentLength : null;
        }
    }

    /// <summary>The bytes as they come; can be read once.</summary>
    public Stream Content { get; }

    /// <summary>The media type, such as <c>audio/wav</c>; null when the answer does not say.</summary>
    public string? ContentType { get; }

    /// <summary>The size in bytes; null when the answer does not say, or is compressed.</summary>
    public long? Length { get; }

    /// <summary>The name that the answer suggests; null when it suggests none. Never use it as a path unchecked.</summary>
    public string? FileName { get; }

    /// <summary>Closes the connection.</summary>
    public void Dispose()
    {
        Content.Dispose();
        _response?.Dispose();
    }

    private static string? Name(ContentDispositionHeaderValue? disposition) => (disposition?.FileNameStar ?? disposition?.FileName)?.Trim('"');
}
