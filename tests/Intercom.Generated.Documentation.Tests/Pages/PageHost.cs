using Intercom.Documentation.Tests.Examples;

namespace Intercom.Documentation.Tests.Pages;

/// <summary>What the code of a page finds where it runs. Public, since that code is compiled as a program of its own.</summary>
public static class PageHost
{
    private static ExampleWorkspace? _workspace;

    public static IntercomClient Client => Workspace.Client;

    public static CancellationToken CancellationToken => CancellationToken.None;

    public static IReadOnlyDictionary<string, string> Values => Workspace.Values;

    /// <summary>Sends to the test server, whatever the address and the token of a request.</summary>
    public static HttpClient HttpClient => new(new AnyTokenHandler(Workspace.Server.AccessToken, Workspace.Server.CreateHandler()));

    private static ExampleWorkspace Workspace => _workspace ?? throw new InvalidOperationException("No page runs.");

    internal static void Start(ExampleWorkspace workspace) => _workspace = workspace;

    private sealed class AnyTokenHandler(string accessToken, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Authorization = new System.Net.Http.Headers.AuthenticationHeaderValue("Bearer", accessToken);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
