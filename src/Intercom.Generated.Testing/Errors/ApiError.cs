namespace Intercom.Testing.Errors;

/// <summary>Ends a request with an error.</summary>
internal sealed class ApiError(int statusCode, string code, string message) : Exception(message)
{
    public int StatusCode { get; } = statusCode;

    public string Code { get; } = code;

    /// <summary>The field of the request that is wrong; null when it is none.</summary>
    public string? Field { get; init; }

    /// <summary>The methods of the path; null unless the method is the error.</summary>
    public string? AllowedMethods { get; init; }

    /// <summary>The shape that the operation was handled by; null when it has rules of its own.</summary>
    public string? DefaultShape { get; set; }

    /// <summary>The number of seconds to wait before a retry; null for none.</summary>
    public int? RetryAfter { get; init; }
}
