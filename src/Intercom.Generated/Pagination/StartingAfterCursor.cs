namespace Intercom;

/// <summary>The cursor of the API, sent in the query or in the request body.</summary>
internal sealed class StartingAfterCursor(string cursor) : PageCursor
{
    public const string Prefix = "cursor:";

    public override void ApplyTo(ApiRequest request) => PageMember.Select(request, PageMember.Cursor, cursor);

    public override string ToString() => Prefix + cursor;
}
