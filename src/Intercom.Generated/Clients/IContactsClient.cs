namespace Intercom;

public partial interface IContactsClient
{
    /// <summary>Searches contacts. All pages, each fetched when it is needed.</summary>
    /// <remarks>Calls <c>POST /contacts/search</c> for each page.</remarks>
    /// <param name="query">What to look for, such as <c>ContactField.Role == "user"</c>.</param>
    /// <param name="sort">The order, such as <c>ContactField.CreatedAt.Descending()</c>; null for that of Intercom.</param>
    /// <param name="perPage">How many contacts a page has, 150 at most; null for as many as Intercom likes.</param>
    /// <param name="options">Settings of each call; null for those of the client.</param>
    /// <param name="cancellationToken">Cancels the list.</param>
    /// <returns>The list, to be enumerated item by item or page by page. Nothing is sent before, and errors come while it is enumerated.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="query" /> is null.</exception>
    IntercomPageable<Contact> SearchAllAsync(SearchExpression<Contact> query, SearchSort? sort = null, int? perPage = null, RequestOptions? options = null, CancellationToken cancellationToken = default);
}
