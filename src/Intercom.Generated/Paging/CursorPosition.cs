namespace Intercom;

/// <summary>A cursor, which goes into the query, or into the body of a search.</summary>
internal sealed class CursorPosition(string cursor) : PagePosition
{
    public const string Prefix = "cursor:";

    public override void ApplyTo(ApiRequest request)
    {
        if (request.Content is ICursorRequest search)
        {
            request.Body(search.At(cursor));
        }
        else
        {
            request.ReplaceQuery("starting_after", cursor);
        }
    }

    public override string ToString() => Prefix + cursor;
}
