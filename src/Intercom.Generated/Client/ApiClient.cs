using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Intercom;

/// <summary>The base class of the clients of all areas.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ApiClient
{
    /// <summary>Creates the client of an area.</summary>
    /// <param name="connection">The connection that requests are sent through.</param>
    /// <exception cref="ArgumentNullException"><paramref name="connection" /> is null.</exception>
    protected ApiClient(ApiConnection connection) => Connection = connection ?? throw new ArgumentNullException(nameof(connection));

    /// <summary>The connection that requests are sent through.</summary>
    protected ApiConnection Connection { get; }

    /// <summary>Sends a request whose response has no content of interest.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    protected virtual Task SendAsync(ApiRequest request, CancellationToken cancellationToken) =>
        Connection.SendAsync(request, cancellationToken);

    /// <summary>Sends a request, and deserializes its response.</summary>
    /// <typeparam name="T">The type of the response.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    protected virtual Task<T> SendAsync<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(
        ApiRequest request,
        CancellationToken cancellationToken)
        where T : class =>
        Connection.SendAsync<T>(request, cancellationToken);

    /// <summary>Sends a request, and deserializes its response, which can be null.</summary>
    /// <typeparam name="T">The type of the response.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    protected virtual Task<T?> SendNullableAsync<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(
        ApiRequest request,
        CancellationToken cancellationToken)
        where T : class =>
        Connection.SendNullableAsync<T>(request, cancellationToken);

    /// <summary>Sends a request whose response is plain text.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    protected virtual Task<string> SendTextAsync(ApiRequest request, CancellationToken cancellationToken) =>
        Connection.SendTextAsync(request, cancellationToken);

    /// <summary>Sends a request whose response is plain text, or empty JSON when there is no text.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The text; null when there is none.</returns>
    protected virtual Task<string?> SendNullableTextAsync(ApiRequest request, CancellationToken cancellationToken) =>
        Connection.SendNullableTextAsync(request, cancellationToken);

    /// <summary>Sends a request whose response is a file.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    protected virtual Task<IntercomFile> DownloadAsync(ApiRequest request, CancellationToken cancellationToken) =>
        Connection.DownloadAsync(request, cancellationToken);

    /// <summary>Returns a list whose pages are requested when they are needed.</summary>
    /// <typeparam name="TPage">The type of a page.</typeparam>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="operation">The operation, such as <c>Contacts.List</c>, for messages.</param>
    /// <param name="style">The way in which the next page is requested.</param>
    /// <param name="read">Requests a page; the options that it receives select the page.</param>
    /// <param name="options">Settings of the requests; null for those of the client.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    protected virtual IntercomPageable<T> Paged<TPage, T>(
        string operation,
        PagingStyle style,
        Func<RequestOptions, CancellationToken, Task<TPage>> read,
        RequestOptions? options,
        CancellationToken cancellationToken)
        where TPage : IPage<T> =>
        new(new ListSource<TPage, T>(operation, style, Connection.Region, read, options), cancellationToken);
}
