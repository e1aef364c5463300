using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>The number of a page, from 1 on.</summary>
internal sealed class PageNumberPosition(long number) : PagePosition
{
    public const string Prefix = "page:";

    public override long? Number => number;

    public static PagePosition? TryParse(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long parsed) && parsed > 0 ? new PageNumberPosition(parsed) : null;

    public override void ApplyTo(ApiRequest request) => request.SelectPage(PageMember.Number, new JValue(number));

    public override string ToString() => Prefix + number.ToString(CultureInfo.InvariantCulture);
}
