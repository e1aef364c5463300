using System.Collections.Concurrent;
using System.Net;
using Intercom.Testing.Errors;

namespace Intercom.Testing.Gates;

/// <summary>Fails as many requests as a test asked for.</summary>
internal sealed class PlannedFailures
{
    private readonly ConcurrentQueue<ApiError> _failures = new();

    public void Add(HttpStatusCode statusCode, string code, string message) => _failures.Enqueue(new ApiError((int)statusCode, code, message));

    public void Check()
    {
        if (_failures.TryDequeue(out ApiError? failure))
        {
            throw failure;
        }
    }
}
