using System.Net.Http;

namespace Intercom;

/// <content>Detects the region of a workspace, by sending requests.</content>
public sealed partial class IntercomRegion
{
    /// <summary>
    /// Detects the region that hosts the workspace of an access token, by sending <c>GET /me</c> to the regions in turn.
    /// </summary>
    /// <param name="accessToken">The access token of the workspace.</param>
    /// <param name="httpClient">The HTTP client that sends the requests; null to use a temporary one.</param>
    /// <param name="cancellationToken">Cancels the detection.</param>
    /// <returns>
    /// The region that Intercom reports for the workspace; or, when it reports no known region, the one that accepted the token.
    /// </returns>
    /// <exception cref="ArgumentException">The token is empty.</exception>
    /// <exception cref="IntercomAuthenticationException">All regions rejected the token.</exception>
    /// <exception cref="IntercomException">A request failed for another reason.</exception>
    public static Task<IntercomRegion> DetectAsync(
        string accessToken,
        HttpClient? httpClient = null,
        CancellationToken cancellationToken = default) =>
        RegionDetection.DetectAsync(Intercom.AccessToken.Validate(accessToken, nameof(accessToken)), httpClient, cancellationToken);
}
