using Microsoft.AspNetCore.Http;

namespace Intercom.Testing.Errors;

/// <summary>The errors of several areas, with the codes and statuses of Intercom.</summary>
internal static class ApiErrors
{
    public static ApiError NotFound(string message = "Resource Not Found") => new(StatusCodes.Status404NotFound, "not_found", message);

    public static ApiError NotFound(string code, string message) => new(StatusCodes.Status404NotFound, code, message);

    public static ApiError BadRequest(string message) => new(StatusCodes.Status400BadRequest, "bad_request", message);

    public static ApiError BadRequest(string code, string message) => new(StatusCodes.Status400BadRequest, code, message);

    public static ApiError Invalid(string field, string message) =>
        new(StatusCodes.Status400BadRequest, "parameter_invalid", message) { Field = field };

    public static ApiError InvalidField(string field) =>
        new(StatusCodes.Status400BadRequest, "invalid_field", $"'{field}' is not a field that can be searched by") { Field = field };

    public static ApiError Missing(string field) =>
        new(StatusCodes.Status422UnprocessableEntity, "parameter_not_found", $"{field} is missing") { Field = field };

    public static ApiError WrongType(string field, string message) =>
        new(StatusCodes.Status400BadRequest, "type_mismatch", message) { Field = field };

    public static ApiError Conflict(string message) => new(StatusCodes.Status409Conflict, "conflict", message);
}
