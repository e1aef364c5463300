namespace Intercom;

/// <summary>Times that are written as seconds since 1970, and read from any form.</summary>
internal sealed class UnixTimeConverter : TimeConverter
{
    protected override object FormOf(DateTimeOffset time) => time.ToUnixTimeSeconds();
}
