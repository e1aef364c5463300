namespace Intercom;

/// <summary>A text, and its UTF-8, which takes less time to compare.</summary>
internal sealed class KnownText(string text, byte[] utf8)
{
    public string Text => text;

    public byte[] Utf8 => utf8;
}
