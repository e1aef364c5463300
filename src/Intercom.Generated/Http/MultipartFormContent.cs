using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;

namespace Intercom;

/// <summary>
/// A form as multipart/form-data, formatted as browsers do. The content class of .NET writes names without quotes, a quoted boundary, and
/// encoded words in file names, which servers interpret differently.
/// </summary>
internal sealed class MultipartFormContent : HttpContent
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly IReadOnlyList<FormField> _fields;
    private readonly string _boundary = "IntercomBoundary" + Guid.NewGuid().ToString("N");

    public MultipartFormContent(IReadOnlyList<FormField> fields)
    {
        _fields = fields;
        Headers.ContentType = MediaTypeHeaderValue.Parse($"multipart/form-data; boundary={_boundary}");
    }

    private byte[] End => Utf8.GetBytes($"--{_boundary}--\r\n");

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => WriteAsync(stream, CancellationToken.None);

#if NET
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        WriteAsync(stream, cancellationToken);
#endif

    protected override bool TryComputeLength(out long length)
    {
        length = End.Length;
        foreach (FormField field in _fields)
        {
            if (field.Upload is { Length: null })
            {
                return false;
            }

            length += Head(field).Length + (field.Upload?.Length ?? Utf8.GetByteCount(field.Text!)) + 2;
        }

        return true;
    }

    private async Task WriteAsync(Stream stream, CancellationToken cancellationToken)
    {
        foreach (FormField field in _fields)
        {
            await WriteAsync(stream, Head(field), cancellationToken).ConfigureAwait(false);
            if (field.Upload is { } upload)
            {
                await upload.CopyToAsync(stream, cancellationToken).ConfigureAwait(false);
                await WriteAsync(stream, Utf8.GetBytes("\r\n"), cancellationToken).ConfigureAwait(false);
            }
            else
            {
                await WriteAsync(stream, Utf8.GetBytes(field.Text + "\r\n"), cancellationToken).ConfigureAwait(false);
            }
        }

        await WriteAsync(stream, End, cancellationToken).ConfigureAwait(false);
    }

    private static Task WriteAsync(Stream stream, byte[] bytes, CancellationToken cancellationToken) =>
        stream.WriteAsync(bytes, 0, bytes.Length, cancellationToken);

    private byte[] Head(FormField field)
    {
        StringBuilder head = new();
        head.Append("--").Append(_boundary).Append("\r\nContent-Disposition: form-data; name=\"").Append(Quoted(field.Name)).Append('"');
        if (field.Upload is { } upload)
        {
            head.Append("; filename=\"").Append(Quoted(upload.FileName))
                .Append("\"\r\nContent-Type: ").Append(upload.ContentType ?? MediaTypes.Binary);
        }
        else if (field.IsJson)
        {
            head.Append("\r\nContent-Type: ").Append(MediaTypes.Json);
        }

        return Utf8.GetBytes(head.Append("\r\n\r\n").ToString());
    }

    // Escaped as browsers do, so that no name can end the header.
    private static string Quoted(string name) => name.Replace("\"", "%22").Replace("\r", "%0D").Replace("\n", "%0A");
}
