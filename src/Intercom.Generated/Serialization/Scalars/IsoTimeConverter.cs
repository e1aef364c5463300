using System.Globalization;

namespace Intercom;

/// <summary>Converts timestamps to ISO 8601 in UTC, and from any form.</summary>
internal sealed class IsoTimeConverter : TimeConverter
{
    protected override object FormOf(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
