using System.Collections.Concurrent;
using Intercom.Testing.Errors;
using Intercom.Testing.Hosting;
using Intercom.Testing.State;
using Microsoft.AspNetCore.Http;

namespace Intercom.Testing.Middleware;

/// <summary>Stores access tokens, and returns the token of a request.</summary>
/// <param name="region">The region of the server.</param>
internal sealed class Authentication(IntercomRegion region)
{
    public const string Header = "Authorization";

    private const string Scheme = "Bearer ";

    private readonly ConcurrentDictionary<string, AccessToken> _tokens = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _revoked = new(StringComparer.Ordinal);

    public void Add(string token, AccessToken access) => _tokens[token] = access;

    /// <summary>Ends an access token.</summary>
    /// <returns>The workspace and the scopes of the token; null when there was none.</returns>
    public AccessToken? Revoke(string token)
    {
        if (_tokens.TryRemove(token, out AccessToken? access))
        {
            _revoked[token] = true;
        }

        return access;
    }

    public AccessToken Find(IncomingRequest request)
    {
        string? credentials = request.Header(Header);
        if (string.IsNullOrWhiteSpace(credentials))
        {
            throw Unauthorized("missing_authorization", "The Authorization header is missing");
        }

        string token = credentials.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? credentials[Scheme.Length..].Trim()
            : string.Empty;
        if (_revoked.ContainsKey(token))
        {
            throw Unauthorized("token_revoked", "Access Token Revoked");
        }

        bool isServed = _tokens.TryGetValue(token, out AccessToken? access)
            && WorkspaceRegions.Serves(region, access.Workspace.Workspace.RegionCode);
        return isServed ? access! : throw Unauthorized("unauthorized", "Access Token Invalid");
    }

    private static ApiError Unauthorized(string code, string message) => new(StatusCodes.Status401Unauthorized, code, message);
}
