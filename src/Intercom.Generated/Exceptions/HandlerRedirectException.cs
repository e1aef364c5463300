using System.Net.Http;

namespace Intercom;

/// <summary>The handler of an application's <see cref="HttpClient" /> followed a redirect that the client does not follow.</summary>
internal sealed class HandlerRedirectException(HttpMethod method)
    : HttpRequestException(
        $"the HttpClient followed a redirect of a {method} request by itself; set AllowAutoRedirect of its handler to false");
