namespace Intercom;

/// <summary>The media types that Intercom answers with.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";
    public const string Text = "text/plain";
    public const string Binary = "application/octet-stream";
}
