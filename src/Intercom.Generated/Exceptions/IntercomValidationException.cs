using System.Net;

namespace Intercom;

/// <summary>400 or 422: Intercom refuses what was sent. The errors say why.</summary>
public class IntercomValidationException : IntercomApiException
{
    /// <summary>Makes an exception, as test doubles throw it.</summary>
    /// <param name="operation">What was called, such as <c>Contacts.Get</c>.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="errors">The errors that the answer lists.</param>
    /// <exception cref="ArgumentNullException"><paramref name="errors" /> is null.</exception>
    public IntercomValidationException(string operation, HttpStatusCode statusCode, params IntercomError[] errors)
        : base(operation, statusCode, errors)
    {
    }

    internal IntercomValidationException(ErrorResponse answer)
        : base(answer)
    {
    }

    /// <summary>What Intercom says about fields of the request, by their names on the wire; empty when it names none.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Fields => Errors
        .Where(error => !string.IsNullOrEmpty(error.Field))
        .GroupBy(error => error.Field!, StringComparer.Ordinal)
        .ToDictionary(named => named.Key, named => (IReadOnlyList<string>)[.. named.Select(error => error.Message ?? error.Code.Value)], StringComparer.Ordinal);
}
