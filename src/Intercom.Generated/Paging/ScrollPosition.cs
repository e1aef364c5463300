namespace Intercom;

/// <summary>The mark of a scroll.</summary>
internal sealed class ScrollPosition(string mark) : PagePosition
{
    public const string Prefix = "scroll:";

    public override void ApplyTo(ApiRequest request) => request.ReplaceQuery("scroll_param", mark);

    public override string ToString() => Prefix + mark;
}
