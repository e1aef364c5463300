using System.Net;
using System.Net.Http;
using System.Runtime.ExceptionServices;

namespace Intercom;

/// <summary>Detects the region that hosts a workspace.</summary>
internal static class RegionDetection
{
    public static async Task<IntercomRegion> DetectAsync(string accessToken, HttpClient? httpClient, CancellationToken cancellationToken)
    {
        ExceptionDispatchInfo? rejection = null;
        foreach (IntercomRegion region in IntercomRegion.Known)
        {
            try
            {
                return await AskAsync(region, accessToken, httpClient, cancellationToken).ConfigureAwait(false);
            }
            catch (IntercomAuthenticationException exception)
            {
                // A region rejects the tokens of all other regions.
                rejection = ExceptionDispatchInfo.Capture(exception);
            }
            catch (IntercomApiException exception) when (exception.StatusCode == HttpStatusCode.Forbidden)
            {
                // The token is of this region, but has no permission for this operation.
                return region;
            }
        }

        rejection!.Throw();
        throw rejection.SourceException;
    }

    private static async Task<IntercomRegion> AskAsync(
        IntercomRegion region,
        string accessToken,
        HttpClient? httpClient,
        CancellationToken cancellationToken)
    {
        IntercomClientOptions options = new() { AccessToken = accessToken, Region = region };
        using IntercomClient client = httpClient is null ? new IntercomClient(options) : new IntercomClient(httpClient, options);
        CurrentAdmin? admin = await client.Connection.SendNullableAsync<CurrentAdmin>(
            new ApiRequest("Admins.GetCurrent", HttpMethod.Get, "me"),
            cancellationToken).ConfigureAwait(false);
        return IntercomRegion.TryParse(Region(admin), out IntercomRegion? named) && IntercomRegion.Known.Contains(named) ? named : region;
    }

    private static string? Region(CurrentAdmin? admin) =>
        admin?.UnknownMembers?.Find("app") is { } workspace
            ? JsonTree.StringOf(JsonTree.Find(JsonTree.Parse(workspace), "region"))
            : null;

    // Only the region is used of the response, wherever later versions move the rest.
    private sealed class CurrentAdmin : IntercomModel;
}
