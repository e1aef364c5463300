using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Intercom.Testing.Errors;
using Intercom.Testing.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.OAuth;

/// <summary>
/// The OAuth flow of Intercom: the page that asks for consent, the exchange of its code for an access token, and uninstalling.
/// </summary>
internal sealed class OAuthEndpoints(RequestProcessor processor, string clientId, string clientSecret)
{
    public const string Authorize = "/oauth";

    public const string Token = "/auth/eagle/token";

    public const string Uninstall = "/auth/uninstall";

    private readonly ConcurrentDictionary<string, bool> _codes = new(StringComparer.Ordinal);
    private long _lastCode;

    public static bool Has(string path) => path is Authorize or Token or Uninstall;

    public ServerResponse Respond(IncomingRequest request, string requestId) => request.Path switch
    {
        Authorize => AskOrRedirect(request),
        Token => Exchange(request, requestId),
        _ => UninstallToken(request, requestId),
    };

    // The page has a link for each decision; both lead back to the application.
    private ServerResponse AskOrRedirect(IncomingRequest request)
    {
        string? redirect = request.Query.GetValueOrDefault("redirect_uri");
        if (request.Query.GetValueOrDefault("client_id") != clientId || !Uri.TryCreate(redirect, UriKind.Absolute, out Uri? target))
        {
            return new ServerResponse(StatusCodes.Status400BadRequest,
                "<!doctype html><title>Not authorized</title><p>client_id or redirect_uri is missing or wrong.</p>")
            {
                ContentType = "text/html; charset=utf-8",
            };
        }

        string state = request.Query.GetValueOrDefault("state") ?? string.Empty;
        if (request.Query.GetValueOrDefault("decision") == "allow")
        {
            return Redirect(QueryHelpers.AddQueryString(target.ToString(), new Dictionary<string,
                string?>(StringComparer.Ordinal)
            { ["code"] = CreateCode(), ["state"] = state }));
        }

        string allow = QueryHelpers.AddQueryString(Authorize, new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["client_id"] = clientId,
            ["redirect_uri"] = redirect,
            ["state"] = state,
            ["decision"] = "allow",
        });
        string deny = QueryHelpers.AddQueryString(target.ToString(), new Dictionary<string,
            string?>(StringComparer.Ordinal)
        { ["error"] = "access_denied", ["state"] = state });
        string page = $"""
            <!doctype html><html lang="en"><head><title>Authorize access</title></head><body><h1>Authorize access to {WebUtility.HtmlEncode(processor.Main.Workspace.Name)}</h1>
            <p><a id="allow" href="{WebUtility.HtmlEncode(allow)}">Authorize access</a> <a id="deny" href="{WebUtility.HtmlEncode(deny)}">Cancel</a></p></body></html>
            """;
        return new ServerResponse(StatusCodes.Status200OK, page) { ContentType = "text/html; charset=utf-8" };
    }

    private string CreateCode()
    {
        string code = $"code-{Interlocked.Increment(ref _lastCode).ToString("D8", CultureInfo.InvariantCulture)}==";
        _codes[code] = true;
        return code;
    }

    private ServerResponse Exchange(IncomingRequest request, string requestId)
    {
        IReadOnlyDictionary<string, string?> form = ReadForm(request.Body ?? string.Empty);
        bool isKnown = form.GetValueOrDefault("client_id") == clientId && form.GetValueOrDefault("client_secret") == clientSecret;
        if (!isKnown || !_codes.TryRemove(form.GetValueOrDefault("code") ?? string.Empty, out _))
        {
            return ServerResponse.From(new ApiError(StatusCodes.Status401Unauthorized, "unauthorized", "Unauthorized Code"), requestId);
        }

        string token = processor.CreateToken(processor.Main);
        processor.Main.RecordActivity("app_package_installation", $"The app {clientId} was installed");
        return new ServerResponse(StatusCodes.Status200OK,
            new JObject { ["token_type"] = "Bearer", ["token"] = token, ["access_token"] = token }.ToString(Formatting.None));
    }

    private ServerResponse UninstallToken(IncomingRequest request, string requestId)
    {
        string? token = request.Header("Authorization")?.Split(' ', 2).LastOrDefault();
        if (token is null || processor.RevokeToken(token) is not { } workspace)
        {
            return ServerResponse.From(new ApiError(StatusCodes.Status401Unauthorized, "unauthorized", "Access Token Invalid"), requestId);
        }

        workspace.RecordActivity("app_package_uninstallation", $"The app {clientId} was uninstalled");
        return new ServerResponse(StatusCodes.Status200OK, string.Empty);
    }

    private static ServerResponse Redirect(string target)
    {
        ServerResponse response = new(StatusCodes.Status302Found, string.Empty);
        response.Headers["Location"] = target;
        return response;
    }

    private static Dictionary<string, string?> ReadForm(string body)
    {
        if (body.TrimStart().StartsWith('{'))
        {
            try
            {
                return JObject.Parse(body).Properties().ToDictionary(member =>
                    member.Name, member => (string?)member.Value, StringComparer.Ordinal);
            }
            catch (Exception exception) when (exception is JsonException or ArgumentException)
            {
                return [];
            }
        }

        return QueryHelpers.ParseQuery(body).ToDictionary(parameter =>
            parameter.Key, parameter => (string?)parameter.Value.ToString(), StringComparer.Ordinal);
    }
}
