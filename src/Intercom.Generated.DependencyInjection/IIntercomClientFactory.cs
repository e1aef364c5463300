namespace Intercom;

/// <summary>Gives the clients that were registered, and makes others.</summary>
public interface IIntercomClientFactory
{
    /// <summary>The client that was registered under a name; always the same.</summary>
    /// <param name="name">The name that was given to <c>AddIntercom</c>; empty for the client without a name.</param>
    /// <exception cref="ArgumentException">No client was registered under the name.</exception>
    IIntercomClient GetClient(string name);

    /// <summary>
    /// Makes a client for a workspace that is only known at run time. It sends through the connections of a registered client, and starts from its settings. Keep it: each one
    /// is new.
    /// </summary>
    /// <param name="configure">Changes the settings; at least the access token is another one.</param>
    /// <param name="name">The registered client to start from; empty for the one without a name.</param>
    /// <exception cref="ArgumentException">No client was registered under the name, or a setting is wrong; the message names it.</exception>
    IIntercomClient CreateClient(Action<IntercomClientOptions> configure, string name = "");
}
