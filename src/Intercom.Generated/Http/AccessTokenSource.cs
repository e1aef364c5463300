namespace Intercom;

/// <summary>Provides the access token of each attempt, and another one after Intercom rejected it.</summary>
internal sealed class AccessTokenSource
{
    private readonly string? _token;
    private readonly Func<CancellationToken, Task<string>>? _provider;
    private readonly Func<AccessTokenRefreshContext, CancellationToken, Task<string?>>? _refresher;

    private AccessTokenSource(
        string? token,
        Func<CancellationToken, Task<string>>? provider,
        Func<AccessTokenRefreshContext, CancellationToken, Task<string?>>? refresher) =>
        (_token, _provider, _refresher) = (token, provider, refresher);

    public static AccessTokenSource From(IntercomClientOptions options)
    {
        if (options.AccessTokenProvider is { } provider)
        {
            return options.AccessToken is null
                ? new AccessTokenSource(token: null, provider, options.AccessTokenRefresher)
                : throw new ArgumentException("AccessToken and AccessTokenProvider are both set; set one.", nameof(options));
        }

        return new AccessTokenSource(
            AccessToken.Validate(options.AccessToken, nameof(IntercomClientOptions.AccessToken)),
            provider: null,
            options.AccessTokenRefresher);
    }

    /// <summary>Sets the token of the next attempt, if all attempts have the same one.</summary>
    /// <returns>True when it is set, and cannot be refreshed.</returns>
    public bool TryPrepare(CallContext call)
    {
        if (_token is null || _refresher is not null || call.Request.Options?.AccessToken is not null)
        {
            return false;
        }

        call.Token = _token;
        return true;
    }

    /// <summary>Sets the token of the next attempt.</summary>
    public async Task PrepareAsync(CallContext call, CancellationToken cancellationToken)
    {
        if (call.Request.Options?.AccessToken is { } own)
        {
            call.Token = AccessToken.Validate(own, nameof(RequestOptions.AccessToken));
        }
        else if (!call.IsTokenRefreshed)
        {
            call.Token = _token ?? AccessToken.Validate(
                await WaitAsync(
                    _provider!(cancellationToken),
                    nameof(IntercomClientOptions.AccessTokenProvider),
                    cancellationToken).ConfigureAwait(false),
                nameof(IntercomClientOptions.AccessTokenProvider));
        }
    }

    /// <summary>Gets another token after the last one was rejected; at most once per request.</summary>
    /// <returns>True when there is another token.</returns>
    public async Task<bool> RefreshAsync(CallContext call, CancellationToken cancellationToken)
    {
        if (_refresher is null || call.IsTokenRefreshed || call.Request.Options?.AccessToken is not null)
        {
            return false;
        }

        call.IsTokenRefreshed = true;
        Task<string?> refreshing = _refresher(new AccessTokenRefreshContext(call.Request.Operation, call.Token), cancellationToken);
        string? token = await WaitAsync(
            refreshing,
            nameof(IntercomClientOptions.AccessTokenRefresher),
            cancellationToken).ConfigureAwait(false);
        if (token is null || token == call.Token)
        {
            return false;
        }

        call.Token = AccessToken.Validate(token, nameof(IntercomClientOptions.AccessTokenRefresher));
        return true;
    }

    // The timeout of the request applies even when the application ignores the cancellation.
    private static async Task<T> WaitAsync<T>(Task<T>? task, string setting, CancellationToken cancellationToken)
    {
        if (task is null)
        {
            throw new ArgumentException($"{setting} returned null instead of a task.", setting);
        }

        if (!task.IsCompleted)
        {
            TaskCompletionSource<bool> cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);
            using CancellationTokenRegistration registration = cancellationToken.Register(
                static state => ((TaskCompletionSource<bool>)state!).TrySetResult(result: true),
                cancelled);
            if (await Task.WhenAny(task, cancelled.Task).ConfigureAwait(false) != task)
            {
                // Its failure no longer matters, and must not be reported as unobserved.
                _ = task.ContinueWith(
                    static abandoned => _ = abandoned.Exception,
                    CancellationToken.None,
                    TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
                    TaskScheduler.Default);
                cancellationToken.ThrowIfCancellationRequested();
            }
        }

        return await task.ConfigureAwait(false);
    }
}
