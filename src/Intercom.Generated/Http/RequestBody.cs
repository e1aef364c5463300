using System.Net.Http;
using System.Net.Http.Headers;

namespace Intercom;

/// <summary>The body of a request, from which each attempt gets a content of its own.</summary>
/// <param name="create">Creates the content of an attempt.</param>
/// <param name="canRepeat">False if the content can be read only once: a stream that cannot seek.</param>
internal sealed class RequestBody(Func<HttpContent> create, bool canRepeat = true)
{
    private bool _isCreated;

    /// <summary>Indicates whether another attempt can send the body.</summary>
    public bool CanRepeat => canRepeat || !_isCreated;

    /// <summary>Serializes a model or JSON.</summary>
    /// <exception cref="ArgumentException">The model lacks a required property.</exception>
    public static RequestBody Json(object content)
    {
        byte[] json = IntercomJson.Write(content);
        return new RequestBody(() => new ByteArrayContent(json)
        {
            Headers = { ContentType = new MediaTypeHeaderValue(MediaTypes.Json) { CharSet = "utf-8" } },
        });
    }

    /// <summary>Creates the content of an attempt. The message that it becomes part of disposes it.</summary>
    /// <exception cref="InvalidOperationException">The content was sent before, and can be read only once.</exception>
    public HttpContent Create(string operation)
    {
        if (!CanRepeat)
        {
            throw new InvalidOperationException(
                $"{operation} was sent once and cannot be sent again: its stream cannot seek. Use a seekable stream or a file.");
        }

        _isCreated = true;
        return create();
    }
}
