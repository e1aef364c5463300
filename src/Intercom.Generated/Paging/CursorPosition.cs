using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>The cursor of a page.</summary>
internal sealed class CursorPosition(string cursor) : PagePosition
{
    public const string Prefix = "cursor:";

    public override void ApplyTo(ApiRequest request) => request.SelectPage(PageMember.Cursor, new JValue(cursor));

    public override string ToString() => Prefix + cursor;
}
