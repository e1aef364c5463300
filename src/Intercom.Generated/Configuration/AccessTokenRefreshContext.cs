namespace Intercom;

/// <summary>The context of an access token refresh, after Intercom rejected a token with status 401.</summary>
public sealed class AccessTokenRefreshContext
{
    /// <summary>Creates a context, for tests of <see cref="IntercomClientOptions.AccessTokenRefresher" />.</summary>
    /// <param name="operation">The operation whose request was rejected, such as <c>Contacts.Get</c>.</param>
    /// <param name="rejectedToken">The access token that was rejected.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public AccessTokenRefreshContext(string operation, string rejectedToken)
    {
        Operation = operation ?? throw new ArgumentNullException(nameof(operation));
        RejectedToken = rejectedToken ?? throw new ArgumentNullException(nameof(rejectedToken));
    }

    /// <summary>The operation whose request was rejected, such as <c>Contacts.Get</c>.</summary>
    public string Operation { get; }

    /// <summary>
    /// The access token that was rejected. Compare it with a cached token: another request may have replaced that one already.
    /// </summary>
    public string RejectedToken { get; }

    /// <summary>Returns the operation, without the token.</summary>
    public override string ToString() => $"{Operation} was rejected with 401";
}
