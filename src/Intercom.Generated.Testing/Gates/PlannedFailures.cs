using System.Net;
using Intercom.Testing.Errors;

namespace Intercom.Testing.Gates;

/// <summary>Fails as many requests as a test asked for.</summary>
internal sealed class PlannedFailures
{
    private readonly object _gate = new();
    private readonly Queue<ApiError?> _next = new();

    /// <summary>Plans a failure after those that are planned by now.</summary>
    /// <param name="statusCode">The status of the answer.</param>
    /// <param name="code">The code of the error.</param>
    /// <param name="message">What the error says.</param>
    /// <param name="after">How many requests are let through before.</param>
    public void Add(HttpStatusCode statusCode, string code, string message, int after)
    {
        lock (_gate)
        {
            for (int passed = 0; passed < after; passed++)
            {
                _next.Enqueue(null);
            }

            _next.Enqueue(new ApiError((int)statusCode, code, message));
        }
    }

    public void Check()
    {
        lock (_gate)
        {
            if (_next.TryDequeue(out ApiError? failure) && failure is not null)
            {
                throw failure;
            }
        }
    }
}
