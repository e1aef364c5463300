using System.Globalization;

namespace Intercom;

/// <summary>Times that are written as ISO 8601 in UTC, and read from any form.</summary>
internal sealed class IsoTimeConverter : TimeConverter
{
    protected override object FormOf(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
