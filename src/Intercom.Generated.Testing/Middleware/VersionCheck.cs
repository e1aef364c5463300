using Intercom.Testing.Errors;
using Intercom.Testing.Hosting;
using Microsoft.AspNetCore.Http;

namespace Intercom.Testing.Middleware;

/// <summary>
/// Rejects versions of the API that do not exist. The other ones are all served as the version of the description is, and so
/// are requests that name none.
/// </summary>
/// <param name="versions">The versions that exist; empty where the description does not list them, and then all do.</param>
internal sealed class VersionCheck(IReadOnlySet<string> versions)
{
    public void Check(IncomingRequest request)
    {
        if (versions.Count > 0 && request.Header("Intercom-Version") is not ("Preview" or "Unstable")
            && request.Header("Intercom-Version") is { } version && !versions.Contains(version))
        {
            throw new ApiError(StatusCodes.Status400BadRequest, "intercom_version_invalid", "The requested version could not be found");
        }
    }
}
