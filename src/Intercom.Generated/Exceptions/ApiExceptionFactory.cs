using System.Net;

namespace Intercom;

/// <summary>
/// Creates the exception for an error response: by its code or message where the description assigns one, otherwise by its HTTP status.
/// </summary>
internal static partial class ApiExceptionFactory
{
    public static IntercomApiException Create(ErrorResponse response) => ByCodeOrMessage(response) ?? response.StatusCode switch
    {
        HttpStatusCode.Unauthorized => new IntercomAuthenticationException(response),
        HttpStatusCode.Forbidden => new IntercomPermissionException(response),
        HttpStatusCode.NotFound => new IntercomNotFoundException(response),
        HttpStatusCode.Conflict => new IntercomConflictException(response),
        HttpStatusCode.BadRequest or (HttpStatusCode)422 => new IntercomValidationException(response),
        (HttpStatusCode)429 => new IntercomRateLimitException(response),
        >= HttpStatusCode.InternalServerError => new IntercomServerException(response),
        _ => new IntercomApiException(response),
    };

    private static bool HasCode(ErrorResponse response, string code) => response.Errors.Any(error => error.Code.Value == code);

    private static bool HasMessage(ErrorResponse response, string words) =>
        response.Errors.Any(error => error.Message?.IndexOf(words, StringComparison.OrdinalIgnoreCase) >= 0);
}
