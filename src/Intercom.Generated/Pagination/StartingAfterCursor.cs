namespace Intercom;

/// <summary>The cursor of the API, sent in the query or in the body of a search.</summary>
internal sealed class StartingAfterCursor(string cursor) : PageCursor
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
