using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;

namespace Intercom;

/// <summary>A file as the body of a request.</summary>
internal sealed class UploadContent : HttpContent
{
    private readonly IntercomUpload _upload;

    public UploadContent(IntercomUpload upload, string mediaType)
    {
        _upload = upload;
        Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        _upload.CopyToAsync(stream, CancellationToken.None);

#if NET
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        _upload.CopyToAsync(stream, cancellationToken);
#endif

    protected override bool TryComputeLength(out long length)
    {
        length = _upload.Length ?? 0;
        return _upload.Length is not null;
    }
}
