namespace Intercom;

/// <summary>Converts timestamps to seconds since 1970-01-01 UTC, and from any form.</summary>
internal sealed class UnixTimeConverter : TimeConverter
{
    protected override object FormOf(DateTimeOffset time) => time.ToUnixTimeSeconds();
}
