using System.Net;
using System.Text.RegularExpressions;

namespace Intercom;

/// <summary>409: what is to be made is there already.</summary>
public class IntercomConflictException : IntercomApiException
{
    private static readonly Regex Identifier = new(@"\bexists with id=(?<id>[0-9A-Za-z_-]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

    /// <summary>Makes an exception, as test doubles throw it.</summary>
    /// <param name="operation">What was called, such as <c>Contacts.Get</c>.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="errors">The errors that the answer lists.</param>
    /// <exception cref="ArgumentNullException"><paramref name="errors" /> is null.</exception>
    public IntercomConflictException(string operation, HttpStatusCode statusCode, params IntercomError[] errors)
        : base(operation, statusCode, errors)
    {
    }

    internal IntercomConflictException(ErrorResponse answer)
        : base(answer)
    {
    }

    /// <summary>
    /// The identifier of the contact that is there already, with the same ExternalId or email address; null when the message of the answer
    /// does not give it. The contact may be archived.
    /// </summary>
    public string? ExistingContactId => Errors.Select(error => Identifier.Match(error.Message ?? string.Empty)).FirstOrDefault(match => match.Success)?.Groups["id"].Value;
}
