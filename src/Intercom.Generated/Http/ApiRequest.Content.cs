using System.Net.Http;
using System.Net.Http.Headers;

namespace Intercom;

/// <content>The body of a request: JSON, a file, or a form.</content>
public sealed partial class ApiRequest
{
    private Func<HttpContent>? _createContent;
    private bool _isContentRepeatable = true;
    private bool _isContentCreated;

    // True when another attempt can send the body: a stream that cannot seek is read once.
    internal bool CanRepeat => _isContentRepeatable || !_isContentCreated;

    /// <summary>Sets the body to a file.</summary>
    /// <param name="upload">The file.</param>
    /// <param name="mediaType">The media type of the operation; that of the file takes precedence.</param>
    /// <exception cref="ArgumentNullException"><paramref name="upload" /> is null.</exception>
    public ApiRequest Upload(IntercomUpload upload, string mediaType)
    {
        _ = upload ?? throw new ArgumentNullException(nameof(upload));
        _ = mediaType ?? throw new ArgumentNullException(nameof(mediaType));
        _isContentRepeatable = upload.CanRepeat;
        _createContent = () => new UploadContent(upload, upload.ContentType ?? mediaType);
        return this;
    }

    /// <summary>Sets the body to a form, sent as multipart/form-data.</summary>
    /// <param name="form">The form. Files are sent as files, lists as several parts with the same name, objects as JSON.</param>
    /// <exception cref="ArgumentNullException"><paramref name="form" /> is null.</exception>
    /// <exception cref="ArgumentException">The form lacks a value that the operation requires.</exception>
    public ApiRequest MultipartBody(IntercomModel form)
    {
        IReadOnlyList<FormField> fields = FormField.Of(form);
        _isContentRepeatable = fields.All(field => field.Upload is not { CanRepeat: false });
        _createContent = () => new MultipartFormContent(fields);
        return this;
    }

    /// <summary>Sets the body to a form, sent as application/x-www-form-urlencoded.</summary>
    /// <param name="form">The form. Lists are sent as several fields with the same name, objects as JSON.</param>
    /// <exception cref="ArgumentNullException"><paramref name="form" /> is null.</exception>
    /// <exception cref="ArgumentException">The form lacks a value that the operation requires, or contains a file.</exception>
    public ApiRequest FormBody(IntercomModel form)
    {
        IReadOnlyList<FormField> fields = FormField.Of(form);
        if (fields.FirstOrDefault(field => field.Upload is not null) is { } file)
        {
            throw new ArgumentException($"{file.Name} is a file, which this form cannot contain.", nameof(form));
        }

        _createContent = () => new FormUrlEncodedContent(fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Text!)));
        return this;
    }

    // The body of one attempt; null for none. The message disposes it.
    internal HttpContent? CreateContent()
    {
        if (_createContent is not null)
        {
            if (!CanRepeat)
            {
                throw new InvalidOperationException(
                    $"{Operation} cannot be sent again: the stream of its body cannot seek. Use a stream that can, or a file.");
            }

            _isContentCreated = true;
            return _createContent();
        }

        if (Content is null)
        {
            return null;
        }

        ByteArrayContent json = new(IntercomJson.Write(Content));
        json.Headers.ContentType = new MediaTypeHeaderValue(MediaTypes.Json) { CharSet = "utf-8" };
        return json;
    }
}
