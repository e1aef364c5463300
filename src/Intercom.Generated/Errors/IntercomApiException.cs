using System.Net;

namespace Intercom;

/// <summary>Intercom answered with an error.</summary>
public class IntercomApiException : IntercomException
{
    /// <summary>Makes an exception, as test doubles throw it.</summary>
    /// <param name="operation">What was called, such as <c>Contacts.Get</c>.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="errors">The errors that the answer lists.</param>
    /// <exception cref="ArgumentNullException"><paramref name="errors" /> is null.</exception>
    public IntercomApiException(string operation, HttpStatusCode statusCode, params IntercomError[] errors)
        : this(new ErrorAnswer(operation, statusCode, errors ?? throw new ArgumentNullException(nameof(errors)), RequestId: null, new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase), Body: string.Empty))
    {
    }

    internal IntercomApiException(ErrorAnswer answer)
        : base(answer.Describe())
    {
        Operation = answer.Operation;
        StatusCode = answer.StatusCode;
        Errors = answer.Errors;
        RequestId = answer.RequestId;
        Headers = answer.Headers;
        ResponseBody = answer.Body;
    }

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The errors that the answer lists; empty when its body has another form.</summary>
    public IReadOnlyList<IntercomError> Errors { get; }

    /// <summary>What Intercom's support finds the request by; null when the answer has none.</summary>
    public string? RequestId { get; }

    /// <summary>The headers of the answer, by name in any case.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; }

    /// <summary>The start of the body as it came, at most 16 KiB of it; empty when there is none.</summary>
    public string ResponseBody { get; }

    /// <inheritdoc />
    public override bool IsTransient => StatusCode is HttpStatusCode.RequestTimeout or (HttpStatusCode)429 or >= HttpStatusCode.InternalServerError;

    internal override bool IsSurelyNotProcessed => StatusCode is >= HttpStatusCode.Ambiguous and < HttpStatusCode.InternalServerError and not HttpStatusCode.RequestTimeout;

    /// <summary>Whether one of the errors has a code.</summary>
    /// <param name="code">The code, such as <c>not_found</c>.</param>
    public bool HasCode(IntercomErrorCode code) => Errors.Any(error => error.Code == code);
}
