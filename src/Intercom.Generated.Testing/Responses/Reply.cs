using System.Text;
using Microsoft.AspNetCore.Http;

namespace Intercom.Testing.Responses;

/// <summary>A response of a handler whose status, headers or type differ from the description.</summary>
internal sealed class Reply
{
    /// <summary>The status; null for the status in the description.</summary>
    public int? StatusCode { get; init; }

    /// <summary>The value to write as JSON; ignored when <see cref="Content" /> is set.</summary>
    public object? Body { get; init; }

    /// <summary>The body as bytes; null to write <see cref="Body" />.</summary>
    public byte[]? Content { get; init; }

    /// <summary>The type of <see cref="Content" />; null for none.</summary>
    public string? ContentType { get; init; }

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    public static Reply Empty { get; } = new() { Content = [] };

    public static Reply Text(string text) => new() { Content = Encoding.UTF8.GetBytes(text), ContentType = "text/plain; charset=utf-8" };

    public static Reply File(byte[] content, string contentType) => new() { Content = content, ContentType = contentType };

    public static Reply Redirect(string target) => new()
    {
        StatusCode = StatusCodes.Status302Found,
        Content = [],
        Headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Location"] = target },
    };
}
