using System.Globalization;
using Intercom;
using Microsoft.AspNetCore.Diagnostics;

namespace WebApi;

/// <summary>
/// Responds to exceptions of the client. The response indicates whether the caller can try again, and has nothing of Intercom in it.
/// </summary>
/// <param name="problems">Writes the response.</param>
public sealed class IntercomExceptionHandler(IProblemDetailsService problems) : IExceptionHandler
{
    /// <inheritdoc />
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        if (exception is not IntercomException failure)
        {
            return false;
        }

        httpContext.Response.StatusCode = StatusOf(failure);
        if (failure is IntercomRateLimitException { RetryAfter: { } delay })
        {
            httpContext.Response.Headers.RetryAfter = Math.Ceiling(delay.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        return await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext });
    }

    private static int StatusOf(IntercomException exception) => exception switch
    {
        IntercomNotFoundException => StatusCodes.Status404NotFound,
        { IsTransient: true } => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status502BadGateway,
    };
}
