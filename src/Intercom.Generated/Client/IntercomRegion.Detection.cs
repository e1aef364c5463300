using System.Net.Http;

namespace Intercom;

/// <content>Detects the region of a workspace, which takes a client.</content>
public sealed partial class IntercomRegion
{
    /// <summary>Finds out in which region the workspace of a token is hosted, by <c>GET /me</c> in one region after the other.</summary>
    /// <param name="accessToken">The access token of the workspace.</param>
    /// <param name="httpClient">What to send with; null for a client that is made for it.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <returns>The region that Intercom names; where it names none that is known, the one that took the token.</returns>
    /// <exception cref="ArgumentException">The token is missing.</exception>
    /// <exception cref="IntercomAuthenticationException">No region takes the token.</exception>
    /// <exception cref="IntercomException">A call failed for another reason.</exception>
    public static Task<IntercomRegion> DetectAsync(
        string accessToken,
        HttpClient? httpClient = null,
        CancellationToken cancellationToken = default) =>
        RegionDetection.DetectAsync(Intercom.AccessToken.Validate(accessToken, nameof(accessToken)), httpClient, cancellationToken);
}
