using System.Net;

namespace Intercom;

/// <summary>
/// Creates the exception for an error response: by its code or message where the description assigns one, otherwise by its HTTP status.
/// </summary>
internal static partial class ApiExceptionFactory
{
    public static IntercomApiException Create(ErrorResponse answer) => ByCodeOrMessage(answer) ?? answer.StatusCode switch
    {
        HttpStatusCode.Unauthorized => new IntercomAuthenticationException(answer),
        HttpStatusCode.Forbidden => new IntercomPermissionException(answer),
        HttpStatusCode.NotFound => new IntercomNotFoundException(answer),
        HttpStatusCode.Conflict => new IntercomConflictException(answer),
        HttpStatusCode.BadRequest or (HttpStatusCode)422 => new IntercomValidationException(answer),
        (HttpStatusCode)429 => new IntercomRateLimitException(answer),
        >= HttpStatusCode.InternalServerError => new IntercomServerException(answer),
        _ => new IntercomApiException(answer),
    };

    private static bool HasCode(ErrorResponse answer, string code) => answer.Errors.Any(error => error.Code.Value == code);

    private static bool HasMessage(ErrorResponse answer, string words) =>
        answer.Errors.Any(error => error.Message?.IndexOf(words, StringComparison.OrdinalIgnoreCase) >= 0);
}
