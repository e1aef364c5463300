using System.Net;
using System.Net.Http;
using System.Runtime.ExceptionServices;
using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>Asks the regions which of them hosts a workspace.</summary>
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
                // The response of a region to the tokens of all others.
                rejection = ExceptionDispatchInfo.Capture(exception);
            }
            catch (IntercomApiException exception) when (exception.StatusCode == HttpStatusCode.Forbidden)
            {
                // The region knows the token, which may not read this.
                return region;
            }
        }

        rejection!.Throw();
        throw rejection.SourceException;
    }

    private static async Task<IntercomRegion> AskAsync(IntercomRegion region, string accessToken, HttpClient? httpClient, CancellationToken cancellationToken)
    {
        IntercomClientOptions options = new() { AccessToken = accessToken, Region = region };
        using IntercomClient client = httpClient is null ? new IntercomClient(options) : new IntercomClient(httpClient, options);
        CurrentAdmin? admin = await client.Connection.SendNullableAsync<CurrentAdmin>(new ApiRequest("Admins.GetCurrent", HttpMethod.Get, "me"), cancellationToken).ConfigureAwait(false);
        return IntercomRegion.TryParse(Region(admin), out IntercomRegion? named) && IntercomRegion.Known.Contains(named) ? named : region;
    }

    private static string? Region(CurrentAdmin? admin)
    {
        JToken? app = null;
        return admin?.AdditionalProperties?.TryGetValue("app", out app) == true && app is JObject workspace && workspace["region"] is JValue { Value: string region } ? region : null;
    }

    // Of the answer only the region matters, wherever the rest of it goes in later versions.
    private sealed class CurrentAdmin : IntercomModel;
}
