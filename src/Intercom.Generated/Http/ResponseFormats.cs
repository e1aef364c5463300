using System.Diagnostics.CodeAnalysis;
using System.Net.Http;
using System.Text.Json;

namespace Intercom;

/// <summary>The forms of responses: nothing, JSON, text and files.</summary>
internal sealed class ResponseFormats(long maxResponseSize)
{
    /// <summary>A response without content. Its body is read only as far as it can be a list of errors.</summary>
    public static ResponseFormat<JsonElement?> Nothing { get; } = new(
        MediaTypes.Json,
        static (response, _, cancellationToken) => ErrorReader.ReadShortAsync(response, cancellationToken));

    /// <summary>A file, whose content is read as it arrives.</summary>
    public static ResponseFormat<IntercomFile> File { get; } = new(MediaTypes.Binary, OpenFileAsync);

    /// <summary>Converts text.</summary>
    public ResponseFormat<string> Text => new(MediaTypes.Text, ReadTextAsync);

    /// <summary>JSON; null for an empty body.</summary>
    public ResponseFormat<T?> NullableJson<[DynamicallyAccessedMembers(IntercomJson.CreatedModel)] T>()
        where T : class =>
        new(
            MediaTypes.Json,
            (response, call, cancellationToken) => ReadJsonAsync<T>(response, call, isRequired: false, cancellationToken));

    /// <summary>JSON that is not null.</summary>
    public ResponseFormat<T> Json<[DynamicallyAccessedMembers(IntercomJson.CreatedModel)] T>()
        where T : class =>
        new(
            MediaTypes.Json,
            (response, call, cancellationToken) => ReadJsonAsync<T>(response, call, isRequired: true, cancellationToken)!);

    private async Task<T?> ReadJsonAsync<[DynamicallyAccessedMembers(IntercomJson.CreatedModel)] T>(
        HttpResponseMessage response,
        CallContext call,
        bool isRequired,
        CancellationToken cancellationToken)
        where T : class
    {
        using PooledStream body = await ReadBodyAsync(response, call, cancellationToken).ConfigureAwait(false);
        T? read = IntercomJson.Read<T>(
            body.Unread,
            (path, reason, cause) => new IntercomSerializationException(call.Request.Operation, path, reason, cause));
        return read is null && isRequired ? throw Unreadable(call, "it is empty") : read;
    }

    private async Task<string> ReadTextAsync(HttpResponseMessage response, CallContext call, CancellationToken cancellationToken)
    {
        // A gateway responds with a page of its own, which is text as well.
        if (MediaTypes.IsPage(MediaTypes.Of(response.Content)))
        {
            throw Unreadable(call, $"it is {MessageSanitizer.Sanitize(MediaTypes.Of(response.Content)!, MediaTypes.MaxLength)}");
        }

        using PooledStream body = await ReadBodyAsync(response, call, cancellationToken).ConfigureAwait(false);
        using StreamReader reader = new(body);
        return reader.ReadToEnd();
    }

    private static async Task<IntercomFile> OpenFileAsync(
        HttpResponseMessage response,
        CallContext call,
        CancellationToken cancellationToken)
    {
        Stream content = await ResponseReader.OpenAsync(response, cancellationToken).ConfigureAwait(false);
        return new IntercomFile(new ExceptionTranslator(call.Request.Operation, call.Redactor), response, content, call.Request.Timeout);
    }

    private Task<PooledStream> ReadBodyAsync(HttpResponseMessage response, CallContext call, CancellationToken cancellationToken) =>
        ResponseReader.ReadAsync(response, call.Request.Operation, maxResponseSize, cancellationToken);

    private static IntercomSerializationException Unreadable(CallContext call, string reason) =>
        new(call.Request.Operation, string.Empty, reason);
}
