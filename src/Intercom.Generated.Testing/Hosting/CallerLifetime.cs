using Microsoft.Extensions.Hosting;

namespace Intercom.Testing.Hosting;

/// <summary>
/// Leaves it to the caller when to stop. The usual lifetime would take Ctrl+C and the signals that end a process away from the
/// application that the server is embedded in.
/// </summary>
internal sealed class CallerLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
