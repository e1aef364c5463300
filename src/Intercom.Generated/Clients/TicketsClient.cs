namespace Intercom;

public partial class TicketsClient
{
    /// <inheritdoc />
    public virtual IntercomPageable<Ticket> SearchAllAsync(SearchExpression<Ticket> query, SearchSort? sort = null, int? perPage = null, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        SearchAllAsync(SearchRequest.For(query, sort, perPage), options, cancellationToken);
}
