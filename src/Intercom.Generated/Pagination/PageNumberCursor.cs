using System.Globalization;

namespace Intercom;

/// <summary>The number of a page, starting at 1.</summary>
internal sealed class PageNumberCursor(long number) : PageCursor
{
    public const string Prefix = "page:";

    public override long? Number => number;

    public static PageCursor? TryParse(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long parsed) && parsed > 0
            ? new PageNumberCursor(parsed)
            : null;

    public override void ApplyTo(ApiRequest request) => PageMember.Select(request, PageMember.Number, number);

    public override string ToString() => Prefix + number.ToString(CultureInfo.InvariantCulture);
}
