using System.Net.Http;
using System.Net.Http.Headers;

namespace Intercom;

/// <content>The content of a request: JSON, a file, or a form.</content>
public sealed partial class ApiRequest
{
    private Func<HttpContent>? _createContent;
    private bool _isContentRepeatable = true;
    private bool _isContentCreated;

    // Whether the content can be sent by another attempt: a stream that cannot seek is read once.
    internal bool CanRepeat => _isContentRepeatable || !_isContentCreated;

    /// <summary>Gives the request a file as its content.</summary>
    /// <param name="upload">The file.</param>
    /// <param name="mediaType">The media type that the operation takes; that of the file is sent where it has one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="upload" /> is null.</exception>
    public ApiRequest Upload(IntercomUpload upload, string mediaType)
    {
        _ = upload ?? throw new ArgumentNullException(nameof(upload));
        _ = mediaType ?? throw new ArgumentNullException(nameof(mediaType));
        _isContentRepeatable = upload.CanRepeat;
        _createContent = () => new UploadContent(upload, upload.ContentType ?? mediaType);
        return this;
    }

    /// <summary>Gives the request a form as its content, sent as multipart/form-data.</summary>
    /// <param name="form">The form. Files are sent as files, lists as several parts of one name, objects as JSON.</param>
    /// <exception cref="ArgumentNullException"><paramref name="form" /> is null.</exception>
    /// <exception cref="ArgumentException">The form lacks what the operation requires.</exception>
    public ApiRequest MultipartBody(IntercomModel form)
    {
        IReadOnlyList<FormField> fields = FormField.Of(form);
        _isContentRepeatable = fields.All(field => field.Upload is not { CanRepeat: false });
        _createContent = () => new MultipartFormContent(fields);
        return this;
    }

    /// <summary>Gives the request a form as its content, sent as application/x-www-form-urlencoded.</summary>
    /// <param name="form">The form. Lists are sent as several fields of one name, objects as JSON.</param>
    /// <exception cref="ArgumentNullException"><paramref name="form" /> is null.</exception>
    /// <exception cref="ArgumentException">The form lacks what the operation requires, or contains a file.</exception>
    public ApiRequest FormBody(IntercomModel form)
    {
        IReadOnlyList<FormField> fields = FormField.Of(form);
        if (fields.FirstOrDefault(field => field.Upload is not null) is { } file)
        {
            throw new ArgumentException($"{file.Name} is a file, which this form cannot hold.", nameof(form));
        }

        _createContent = () => new FormUrlEncodedContent(fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Text!)));
        return this;
    }

    // The content of one attempt; null for none. The message that it is put into disposes it.
    internal HttpContent? CreateContent()
    {
        if (_createContent is not null)
        {
            if (!CanRepeat)
            {
                throw new InvalidOperationException($"{Operation} was sent once, and cannot be sent again: its stream cannot seek. Give it a stream that can, or a file.");
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
