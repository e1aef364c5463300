namespace Intercom;

/// <summary>The parameter that continues a scroll.</summary>
internal sealed class ScrollCursor(string parameter) : PageCursor
{
    public const string Prefix = "scroll:";

    public override void ApplyTo(ApiRequest request) => PageMember.Select(request, PageMember.Scroll, parameter);

    public override string ToString() => Prefix + parameter;
}
