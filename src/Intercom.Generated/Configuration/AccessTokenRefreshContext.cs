namespace Intercom;

/// <summary>The request for another access token, after Intercom has rejected one with 401.</summary>
public sealed class AccessTokenRefreshContext
{
    /// <summary>Creates a context, for tests of a refresher.</summary>
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

    /// <summary>The access token that was rejected, to compare with the one in a cache: another request may have replaced it already.</summary>
    public string RejectedToken { get; }

    /// <summary>Returns the operation, without the token.</summary>
    public override string ToString() => $"{Operation} was rejected with 401";
}
