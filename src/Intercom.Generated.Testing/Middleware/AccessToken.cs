using Intercom.Testing.Errors;
using Intercom.Testing.Routing;
using Intercom.Testing.State;
using Microsoft.AspNetCore.Http;

namespace Intercom.Testing.Middleware;

/// <summary>The workspace and the scopes of an access token.</summary>
/// <param name="Workspace">The workspace.</param>
/// <param name="Scopes">The scopes; null for all.</param>
internal sealed record AccessToken(HostedWorkspace Workspace, IReadOnlySet<string>? Scopes)
{
    private static readonly string[] Reading = ["search", "list"];

    /// <summary>The scope that an operation needs, such as <c>contacts.read</c>.</summary>
    public static string ScopeOf(Route route)
    {
        string area = route.OperationId?.Split('_')[0] ?? route.Template.Segments[1];
        bool isReading = route.Method == HttpMethods.Get || Reading.Contains(route.Template.Segments[^1], StringComparer.Ordinal);
        return $"{area}.{(isReading ? "read" : "write")}".ToLowerInvariant();
    }

    public void Check(Route? route)
    {
        if (Scopes is not null && route is not null && !Scopes.Contains(ScopeOf(route)))
        {
            throw new ApiError(StatusCodes.Status403Forbidden, "action_forbidden", $"The access token lacks the scope {ScopeOf(route)}");
        }
    }
}
