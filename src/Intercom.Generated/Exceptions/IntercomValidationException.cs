using System.Net;

namespace Intercom;

/// <summary>
/// Status 400 or 422: Intercom rejected the request as invalid. <see cref="IntercomApiException.Errors" /> has the reasons.
/// </summary>
public class IntercomValidationException : IntercomApiException
{
    /// <summary>Creates an exception, for test doubles to throw.</summary>
    /// <param name="operation">The operation, such as <c>Contacts.Get</c>.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="errors">The errors that the response lists.</param>
    /// <exception cref="ArgumentNullException"><paramref name="errors" /> is null.</exception>
    public IntercomValidationException(string operation, HttpStatusCode statusCode, params IntercomError[] errors)
        : base(operation, statusCode, errors)
    {
    }

    internal IntercomValidationException(ErrorResponse response)
        : base(response)
    {
    }

    /// <summary>The error messages by field of the request, named as in the API; empty when the response names no fields.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Fields => Errors
        .Where(error => !string.IsNullOrEmpty(error.Field))
        .GroupBy(error => error.Field!, StringComparer.Ordinal)
        .ToDictionary(
            named => named.Key,
            named => (IReadOnlyList<string>)[.. named.Select(error => error.Message ?? error.Code.Value)],
            StringComparer.Ordinal);
}
