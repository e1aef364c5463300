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

    /// <summary>The media type of a content, as it is spelled; null when it has none.</summary>
    public static string? Of(HttpContent? content)
    {
        if (content is null)
        {
            return null;
        }

        // What cannot be parsed still says what the content is.
        return content.Headers.ContentType?.MediaType
            ?? (content.Headers.TryGetValues("Content-Type", out IEnumerable<string>? values) ? values.FirstOrDefault() : null);
    }

    /// <summary>Whether a media type is one of a page, and of no file or text that an operation has.</summary>
    public static bool IsPage(string? mediaType) => mediaType?.IndexOf("html", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Whether a media type is one of JSON or XML, in which errors come.</summary>
    public static bool IsDocument(string? mediaType) =>
        mediaType?.IndexOf("json", StringComparison.OrdinalIgnoreCase) >= 0
            || mediaType?.IndexOf("xml", StringComparison.OrdinalIgnoreCase) >= 0;
}
