namespace Intercom;

public partial class ConversationsClient
{
    /// <inheritdoc />
    public virtual IntercomPageable<Conversation> SearchAllAsync(SearchExpression<Conversation> query, SearchSort? sort = null, int? perPage = null, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        SearchAllAsync(SearchRequest.For(query, sort, perPage), options, cancellationToken);
}
