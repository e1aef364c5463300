using System.Net;

namespace Intercom;

/// <summary>Which exception tells of an answer that is an error.</summary>
internal static class ApiExceptionFactory
{
    public static IntercomApiException Create(ErrorAnswer answer) => answer.StatusCode switch
    {
        _ when Has(answer, IntercomErrorCode.IntercomVersionInvalid) => new IntercomVersionException(answer),
        _ when IsAboutScroll(answer) => new IntercomScrollException(answer),
        HttpStatusCode.Unauthorized => new IntercomAuthenticationException(answer),
        HttpStatusCode.Forbidden when Has(answer, IntercomErrorCode.ApiPlanRestricted) => new IntercomPlanException(answer),
        HttpStatusCode.Forbidden => new IntercomPermissionException(answer),
        HttpStatusCode.NotFound => new IntercomNotFoundException(answer),
        HttpStatusCode.Conflict => new IntercomConflictException(answer),
        HttpStatusCode.BadRequest when Has(answer, IntercomErrorCode.Conflict) => new IntercomConflictException(answer),
        HttpStatusCode.BadRequest or (HttpStatusCode)422 => new IntercomValidationException(answer),
        (HttpStatusCode)429 => new IntercomRateLimitException(answer),
        >= HttpStatusCode.InternalServerError => new IntercomServerException(answer),
        _ => new IntercomApiException(answer),
    };

    private static bool Has(ErrorAnswer answer, IntercomErrorCode code) => answer.Errors.Any(error => error.Code == code);

    private static bool IsAboutScroll(ErrorAnswer answer) => Has(answer, IntercomErrorCode.ScrollExists)
        || (answer.StatusCode == HttpStatusCode.NotFound && Says(answer, "scroll parameter"))
        || (answer.StatusCode == HttpStatusCode.InternalServerError && Says(answer, "restart the scroll"));

    private static bool Says(ErrorAnswer answer, string words) =>
        answer.Errors.Any(error => error.Message?.IndexOf(words, StringComparison.OrdinalIgnoreCase) >= 0);
}
