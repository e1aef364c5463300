using System.Net;
using System.Text.RegularExpressions;

namespace Intercom;

/// <summary>Status 409: the resource to create exists already.</summary>
public class IntercomConflictException : IntercomApiException
{
    private static readonly Regex Identifier =
        new(
            @"\bexists with id=(?<id>[0-9A-Za-z_-]+)",
            RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
            TimeSpan.FromSeconds(10));

    /// <summary>Creates an exception, for test doubles to throw.</summary>
    /// <param name="operation">The operation, such as <c>Contacts.Get</c>.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="errors">The errors that the response lists.</param>
    /// <exception cref="ArgumentNullException"><paramref name="errors" /> is null.</exception>
    public IntercomConflictException(string operation, HttpStatusCode statusCode, params IntercomError[] errors)
        : base(operation, statusCode, errors)
    {
    }

    internal IntercomConflictException(ErrorResponse response)
        : base(response)
    {
    }

    /// <summary>
    /// The identifier of the existing contact with the same external id or email address; null when the response does not contain it. The
    /// contact may be archived.
    /// </summary>
    public string? ExistingContactId =>
        Errors.Select(error => Identifier.Match(error.Message ?? string.Empty)).FirstOrDefault(match => match.Success)?.Groups["id"].Value;
}
