using System.Net.Http;

namespace Intercom;

/// <content>The body of a request: JSON, a file, or a form.</content>
public sealed partial class ApiRequest
{
    // Shared by the copies of the request, since a stream that cannot seek is read once.
    private RequestBody? _body;

    /// <summary>Sets the body to a file.</summary>
    /// <param name="upload">The file.</param>
    /// <param name="mediaType">The media type of the operation; that of the file takes precedence.</param>
    /// <exception cref="ArgumentNullException"><paramref name="upload" /> is null.</exception>
    public ApiRequest Upload(IntercomUpload upload, string mediaType)
    {
        _ = upload ?? throw new ArgumentNullException(nameof(upload));
        _ = mediaType ?? throw new ArgumentNullException(nameof(mediaType));
        _body = new RequestBody(() => new UploadContent(upload, upload.ContentType ?? mediaType), upload.CanRepeat);
        return this;
    }

    /// <summary>Sets the body to a form, sent as multipart/form-data.</summary>
    /// <param name="form">The form. Files are sent as files, lists as several parts with the same name, objects as JSON.</param>
    /// <exception cref="ArgumentNullException"><paramref name="form" /> is null.</exception>
    /// <exception cref="ArgumentException">The form lacks a value that the operation requires.</exception>
    public ApiRequest MultipartBody(IntercomModel form)
    {
        IReadOnlyList<FormField> fields = FormField.Of(form);
        _body = new RequestBody(() => new MultipartFormContent(fields), fields.All(field => field.Upload is not { CanRepeat: false }));
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

        _body = new RequestBody(
            () => new FormUrlEncodedContent(fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Text!))));
        return this;
    }

    /// <summary>Returns the body as it is sent; null for none.</summary>
    /// <exception cref="ArgumentException">The model lacks a required property.</exception>
    internal RequestBody? Serialize() => _body ?? (Content is null ? null : RequestBody.Json(Content));
}
