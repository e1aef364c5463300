namespace Intercom;

/// <summary>What the clients of all areas share.</summary>
public abstract class ApiClient
{
    /// <summary>Makes the client of an area.</summary>
    /// <param name="connection">What the calls go through.</param>
    /// <exception cref="ArgumentNullException"><paramref name="connection" /> is null.</exception>
    protected ApiClient(ApiConnection connection) => Connection = connection ?? throw new ArgumentNullException(nameof(connection));

    /// <summary>What the calls go through.</summary>
    protected ApiConnection Connection { get; }

    /// <summary>Sends a request whose answer has nothing to read.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    protected virtual Task SendAsync(ApiRequest request, CancellationToken cancellationToken) =>
        Connection.SendAsync(request, cancellationToken);

    /// <summary>Sends a request and reads its answer.</summary>
    /// <typeparam name="T">What the answer is read as.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    protected virtual Task<T> SendAsync<T>(ApiRequest request, CancellationToken cancellationToken)
        where T : class =>
        Connection.SendAsync<T>(request, cancellationToken);

    /// <summary>Sends a request whose answer can be null, and reads it.</summary>
    /// <typeparam name="T">What the answer is read as.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    protected virtual Task<T?> SendNullableAsync<T>(ApiRequest request, CancellationToken cancellationToken)
        where T : class =>
        Connection.SendNullableAsync<T>(request, cancellationToken);

    /// <summary>Sends a request whose answer is plain text.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    protected virtual Task<string> SendTextAsync(ApiRequest request, CancellationToken cancellationToken) =>
        Connection.SendTextAsync(request, cancellationToken);

    /// <summary>Sends a request whose response is plain text, or JSON without content where there is no text.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The text; null when there is none.</returns>
    protected virtual Task<string?> SendNullableTextAsync(ApiRequest request, CancellationToken cancellationToken) =>
        Connection.SendNullableTextAsync(request, cancellationToken);

    /// <summary>Sends a request whose answer is a file.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    protected virtual Task<IntercomFile> DownloadAsync(ApiRequest request, CancellationToken cancellationToken) =>
        Connection.DownloadAsync(request, cancellationToken);

    /// <summary>A list that comes in pages, each read by a call when it is needed.</summary>
    /// <typeparam name="TPage">What a page is answered as.</typeparam>
    /// <typeparam name="T">What the list is of.</typeparam>
    /// <param name="operation">What is called, such as <c>Contacts.List</c>, for messages.</param>
    /// <param name="style">How the next page is asked for.</param>
    /// <param name="read">Reads a page; the options it is given say which one.</param>
    /// <param name="options">Settings of the calls; null for those of the client.</param>
    /// <param name="cancellationToken">Cancels the list.</param>
    protected virtual IntercomPageable<T> Paged<TPage, T>(
        string operation,
        PagingStyle style,
        Func<RequestOptions, CancellationToken, Task<TPage>> read,
        RequestOptions? options,
        CancellationToken cancellationToken)
        where TPage : IPage<T> =>
        new(new ListSource<TPage, T>(operation, style, Connection.Region, read, options), cancellationToken);
}
