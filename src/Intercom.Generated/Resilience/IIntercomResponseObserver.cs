namespace Intercom;

/// <summary>
/// A rate limiter that learns from responses. A client whose <see cref="IntercomClientOptions.RateLimiter" /> implements it passes every
/// response to it, before the lease of the request is disposed.
/// </summary>
public interface IIntercomResponseObserver
{
    /// <summary>Updates the limiter from a response. It returns quickly and does not throw.</summary>
    /// <param name="response">The response, with status, headers and the reported rate limit.</param>
    void Observe(IntercomResponse response);
}
