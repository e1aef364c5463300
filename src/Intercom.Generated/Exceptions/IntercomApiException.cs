using System.Globalization;
using System.Net;

namespace Intercom;

/// <summary>The exception for a response with an error status. Base class of the exceptions for single statuses and error codes.</summary>
public class IntercomApiException : IntercomException
{
    /// <summary>Creates an exception, for test doubles to throw.</summary>
    /// <param name="operation">The operation, such as <c>Contacts.Get</c>.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="errors">The errors that the response lists.</param>
    /// <exception cref="ArgumentNullException"><paramref name="errors" /> is null.</exception>
    public IntercomApiException(string operation, HttpStatusCode statusCode, params IntercomError[] errors)
        : this(new ErrorResponse(
            operation,
            statusCode,
            errors ?? throw new ArgumentNullException(nameof(errors)),
            RequestId: null,
            new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase),
            Body: string.Empty))
    {
    }

    internal IntercomApiException(ErrorResponse response)
        : base(response.Describe())
    {
        Operation = response.Operation;
        StatusCode = response.StatusCode;
        Errors = response.Errors;
        RequestId = response.RequestId;
        Headers = response.Headers;
        ResponseBody = response.Body;
    }

    /// <summary>
    /// Creates the exception that a client throws for a response: of the class that matches its status and error codes. For tests of error
    /// handling.
    /// </summary>
    /// <param name="operation">The operation, such as <c>Contacts.Get</c>.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="errors">The errors that the response lists; null for none.</param>
    /// <param name="requestId">The request id; null for none.</param>
    /// <param name="retryAfter">The delay that the response requests, in whole seconds; null for none.</param>
    /// <param name="rateLimit">The rate limit that the response reports; null for none.</param>
    /// <param name="attempts">The number of attempts.</param>
    /// <exception cref="ArgumentNullException"><paramref name="operation" /> is null.</exception>
    public static IntercomApiException Create(
        string operation,
        HttpStatusCode statusCode,
        IEnumerable<IntercomError>? errors = null,
        string? requestId = null,
        TimeSpan? retryAfter = null,
        IntercomRateLimit? rateLimit = null,
        int attempts = 1)
    {
        Dictionary<string, IReadOnlyList<string>> headers = new(StringComparer.OrdinalIgnoreCase);
        Add("X-Request-Id", requestId);
        Add("Retry-After", retryAfter is { } delay ? FormattableString.Invariant($"{Math.Ceiling(delay.TotalSeconds):0}") : null);
        Add("X-RateLimit-Limit", rateLimit?.Limit?.ToString(CultureInfo.InvariantCulture));
        Add("X-RateLimit-Remaining", rateLimit?.Remaining?.ToString(CultureInfo.InvariantCulture));
        Add("X-RateLimit-Reset", rateLimit?.Reset?.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        IntercomApiException exception = ApiExceptionFactory.Create(
            new ErrorResponse(
                operation ?? throw new ArgumentNullException(nameof(operation)),
                statusCode,
                [.. errors ?? []],
                requestId,
                headers,
                Body: string.Empty));
        exception.Attempts = attempts;
        exception.IsRetryable = exception.IsSurelyNotProcessed;
        return exception;

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                headers[name] = [value];
            }
        }
    }

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The errors that the response lists; empty when its body has another form.</summary>
    public IReadOnlyList<IntercomError> Errors { get; }

    /// <summary>The identifier by which Intercom's support finds the request; null when the response has none.</summary>
    public string? RequestId { get; }

    /// <summary>The headers of the response. Names are case-insensitive.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; }

    /// <summary>The beginning of the response body, at most 16 KiB; empty when there is none.</summary>
    public string ResponseBody { get; }

    /// <inheritdoc />
    public override bool IsTransient => StatusCode is HttpStatusCode.RequestTimeout or (HttpStatusCode)429
        or (>= HttpStatusCode.InternalServerError and not HttpStatusCode.NotImplemented and not HttpStatusCode.HttpVersionNotSupported);

    // A redirect can be the response to a request that was processed, such as 303.
    internal override bool IsSurelyNotProcessed =>
        StatusCode is >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError and not HttpStatusCode.RequestTimeout;

    /// <summary>Indicates whether one of the errors has the code.</summary>
    /// <param name="code">The code, such as <c>not_found</c>.</param>
    public bool HasCode(IntercomErrorCode code) => Errors.Any(error => error.Code == code);
}
