using System.Net.Http;

namespace Intercom;

/// <summary>The media types of responses.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";
    public const string Text = "text/plain";
    public const string Binary = "application/octet-stream";

    /// <summary>Maximum length of a media type in a message.</summary>
    public const int MaxLength = 100;

    /// <summary>Returns the media type of a content, as received; null when it has none.</summary>
    public static string? Of(HttpContent? content)
    {
        if (content is null)
        {
            return null;
        }

        // A value that cannot be parsed still identifies the content.
        return content.Headers.ContentType?.MediaType
            ?? (content.Headers.TryGetValues("Content-Type", out IEnumerable<string>? values) ? values.FirstOrDefault() : null);
    }

    /// <summary>Indicates whether a media type is that of a web page; no operation returns one.</summary>
    public static bool IsPage(string? mediaType) => mediaType?.IndexOf("html", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Indicates whether a media type is JSON or XML, the formats of errors.</summary>
    public static bool IsDocument(string? mediaType) =>
        mediaType?.IndexOf("json", StringComparison.OrdinalIgnoreCase) >= 0
            || mediaType?.IndexOf("xml", StringComparison.OrdinalIgnoreCase) >= 0;
}
