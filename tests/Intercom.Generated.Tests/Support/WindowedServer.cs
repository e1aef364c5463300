using System.Globalization;
using System.Net;

namespace Intercom.Tests.Support;

/// <summary>Responds as Intercom does that counts requests in windows of ten seconds.</summary>
internal sealed class WindowedServer(TimeProvider clock, int limit, bool tellsLimit = true)
{
    private const int Window = 10;

    private readonly Lock _lock = new();
    private long _window;
    private int _used;
    private int _rejected;
    private int _accepted;

    public int Rejected => _rejected;

    public int Accepted => _accepted;

    public HttpResponseMessage Response()
    {
        lock (_lock)
        {
            DateTimeOffset now = clock.GetUtcNow();
            long window = now.ToUnixTimeSeconds() / Window;
            _used = window == _window ? _used + 1 : 1;
            _window = window;
            bool isAccepted = _used <= limit;
            _ = isAccepted ? _accepted++ : _rejected++;
            HttpResponseMessage response = isAccepted
                ? FakeIntercom.Response("""{"id":"1"}""")
                : FakeIntercom.Response("""{"errors":[{"code":"rate_limit_exceeded"}]}""", HttpStatusCode.TooManyRequests);
            response.Headers.Date = now;
            if (tellsLimit)
            {
                response.Headers.Add("X-RateLimit-Limit", limit.ToString(CultureInfo.InvariantCulture));
                response.Headers.Add("X-RateLimit-Remaining", Math.Max(0, limit - _used).ToString(CultureInfo.InvariantCulture));
                response.Headers.Add("X-RateLimit-Reset", ((window + 1) * Window).ToString(CultureInfo.InvariantCulture));
            }

            return response;
        }
    }
}
