namespace Intercom;

public partial class ContactsClient
{
    /// <inheritdoc />
    public virtual IntercomPageable<Contact> SearchAllAsync(SearchExpression<Contact> query, SearchSort? sort = null, int? perPage = null, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        SearchAllAsync(SearchRequest.For(query, sort, perPage), options, cancellationToken);
}
