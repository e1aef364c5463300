using Intercom.Testing.Errors;
using Intercom.Testing.Hosting;
using Intercom.Testing.State;
using Microsoft.AspNetCore.Http;

namespace Intercom.Testing.Middleware;

/// <summary>Finds the workspace that an access token is for.</summary>
/// <param name="workspaces">The workspaces by access token.</param>
internal sealed class Authentication(IReadOnlyDictionary<string, HostedWorkspace> workspaces)
{
    public const string Header = "Authorization";

    private const string Scheme = "Bearer ";

    public HostedWorkspace Find(IncomingRequest request)
    {
        string? credentials = request.Header(Header);
        if (string.IsNullOrWhiteSpace(credentials))
        {
            throw new ApiError(StatusCodes.Status401Unauthorized, "missing_authorization", "The Authorization header is missing");
        }

        return credentials.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && workspaces.TryGetValue(credentials[Scheme.Length..].Trim(), out HostedWorkspace? workspace)
            ? workspace
            : throw new ApiError(StatusCodes.Status401Unauthorized, "unauthorized", "Access Token Invalid");
    }
}
