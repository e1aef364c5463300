using System.Globalization;
using Intercom.Testing.Errors;
using Microsoft.AspNetCore.Http;

namespace Intercom.Testing.Middleware;

/// <summary>The number of requests that are left, as the headers of a response report it.</summary>
internal sealed record RateLimitState(int Limit, int Remaining, long ResetSeconds, bool IsExceeded)
{
    public void Check()
    {
        if (IsExceeded)
        {
            throw new ApiError(
                StatusCodes.Status429TooManyRequests,
                "rate_limit_exceeded",
                $"Exceeded rate limit of {Limit.ToString(CultureInfo.InvariantCulture)} in {RateLimiter.WindowSeconds}_seconds");
        }
    }

    public void AddTo(Dictionary<string, string> headers)
    {
        headers["X-RateLimit-Limit"] = Limit.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Remaining"] = Remaining.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Reset"] = ResetSeconds.ToString(CultureInfo.InvariantCulture);
    }
}
