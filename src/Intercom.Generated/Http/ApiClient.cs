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
    protected virtual Task<T?> SendOptionalAsync<T>(ApiRequest request, CancellationToken cancellationToken)
        where T : class =>
        Connection.SendOptionalAsync<T>(request, cancellationToken);

    /// <summary>Sends a request whose answer is plain text.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    protected virtual Task<string> SendForTextAsync(ApiRequest request, CancellationToken cancellationToken) =>
        Connection.SendForTextAsync(request, cancellationToken);

    /// <summary>Sends a request whose answer is a file.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    protected virtual Task<IntercomFile> SendForFileAsync(ApiRequest request, CancellationToken cancellationToken) =>
        Connection.SendForFileAsync(request, cancellationToken);
}
