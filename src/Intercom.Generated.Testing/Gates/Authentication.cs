using Intercom.Testing.Errors;
using Intercom.Testing.Hosting;
using Microsoft.AspNetCore.Http;

namespace Intercom.Testing.Gates;

/// <summary>Lets requests with the access token pass.</summary>
internal sealed class Authentication(string accessToken)
{
    public const string Header = "Authorization";

    private const string Scheme = "Bearer ";

    public void Check(IncomingRequest request)
    {
        string? credentials = request.Header(Header);
        if (string.IsNullOrWhiteSpace(credentials))
        {
            throw new ApiError(StatusCodes.Status401Unauthorized, "missing_authorization", "The Authorization header is missing");
        }

        bool isRight = credentials.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && string.Equals(credentials[Scheme.Length..].Trim(), accessToken, StringComparison.Ordinal);
        if (!isRight)
        {
            throw new ApiError(StatusCodes.Status401Unauthorized, "unauthorized", "Access Token Invalid");
        }
    }
}
