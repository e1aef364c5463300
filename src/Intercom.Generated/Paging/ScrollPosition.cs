using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>The mark of a scroll.</summary>
internal sealed class ScrollPosition(string mark) : PagePosition
{
    public const string Prefix = "scroll:";

    public override void ApplyTo(ApiRequest request) => request.SelectPage(PageMember.Scroll, new JValue(mark));

    public override string ToString() => Prefix + mark;
}
