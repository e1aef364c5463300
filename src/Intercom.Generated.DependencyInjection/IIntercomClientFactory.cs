namespace Intercom;

/// <summary>Returns registered clients, and creates clients for other workspaces.</summary>
public interface IIntercomClientFactory
{
    /// <summary>Returns a registered client, which is always the same instance.</summary>
    /// <param name="name">The name from <c>AddIntercom</c>; empty for the client without a name.</param>
    /// <exception cref="ArgumentException">No client is registered with the name.</exception>
    IIntercomClient GetClient(string name);

    /// <summary>
    /// Creates a client for a workspace that is known at run time only. It shares the connections of a registered client, and starts with
    /// its settings. Each invocation creates a new client: reuse it.
    /// </summary>
    /// <param name="configure">Changes the settings; set at least the access token.</param>
    /// <param name="name">The registered client to start from; empty for the one without a name.</param>
    /// <exception cref="ArgumentException">
    /// No client is registered with the name, or a setting is invalid; the message names it.
    /// </exception>
    IIntercomClient CreateClient(Action<IntercomClientOptions> configure, string name = "");
}
