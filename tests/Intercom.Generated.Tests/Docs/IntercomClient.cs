namespace Intercom.Tests.Docs;

/// <summary>
/// The client as the snippets create it, which sends to <see cref="SnippetServer" /> in place of Intercom. All else, such as the validation
/// of the token, is that of the library.
/// </summary>
public sealed class IntercomClient : Intercom.IntercomClient
{
    public IntercomClient(string accessToken)
        : this(new IntercomClientOptions { AccessToken = accessToken })
    {
    }

    public IntercomClient(IntercomClientOptions options)
        : base(SnippetServer.HttpClient, options)
    {
    }
}
