using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Intercom.Tests.Shared;

/// <summary>A Redis server on a loopback port that a test starts, kills, suspends and restarts. It is found in PATH.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private const string Program = "redis-server";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("intercom-redis-");
    private readonly string[] _arguments;
    private Process? _process;

    private RedisServer(string[] arguments) => _arguments = arguments;

    public int Port { get; } = FindFreePort();

    /// <summary>The connection string, with which a client connects again after the server was away.</summary>
    public string Address => string.Create(
        CultureInfo.InvariantCulture, $"127.0.0.1:{Port},abortConnect=false,connectTimeout=2000,connectRetry=10");

    /// <summary>Starts a server whose data survives a restart.</summary>
    /// <returns>The server. Without redis-server, the test is skipped, or fails with CI=true, except on Windows.</returns>
    public static async Task<RedisServer> StartAsync(params string[] arguments)
    {
        RedisServer server = new(arguments);
        await server.RestartAsync();
        return server;
    }

    /// <summary>Starts the server again with the data that it had.</summary>
    public async Task RestartAsync()
    {
        ProcessStartInfo start = new(Program)
        {
            WorkingDirectory = _folder.FullName,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string argument in (string[])
            [
                "--port", Port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--save", string.Empty,
                "--appendonly", "yes", "--appendfsync", "always", "--daemonize", "no", .. _arguments,
            ])
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            _process = Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            SkipOrFail();
        }

        _process!.OutputDataReceived += static (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await WaitUntilItRespondsAsync();
    }

    /// <summary>Ends the server without giving it time to write.</summary>
    public void Kill()
    {
        _process?.Kill();
        _process?.WaitForExit();
        _process?.Dispose();
        _process = null;
    }

    /// <summary>Suspends the server: its connections stay open, and it does not respond.</summary>
    public void Suspend() => Signal("STOP");

    public void Resume() => Signal("CONT");

    public ValueTask DisposeAsync()
    {
        Kill();
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private static void SkipOrFail()
    {
        const string Reason = "redis-server is not in PATH. Install it, for example with: apt-get install redis-server";
        // There is no Redis for Windows.
        if (Environment.GetEnvironmentVariable("CI") == "true" && !OperatingSystem.IsWindows())
        {
            Assert.Fail(Reason);
        }

        Assert.Ignore(Reason);
    }

    private static int FindFreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Signal(string name)
    {
        using Process kill = Process.Start("kill", [$"-{name}", _process!.Id.ToString(CultureInfo.InvariantCulture)])!;
        kill.WaitForExit();
    }

    private async Task WaitUntilItRespondsAsync()
    {
        long started = Stopwatch.GetTimestamp();
        while (!await TryPingAsync())
        {
            if (Stopwatch.GetElapsedTime(started) > Patience || _process!.HasExited)
            {
                throw new InvalidOperationException($"redis-server on port {Port} does not respond.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }
    }

    private async Task<bool> TryPingAsync()
    {
        try
        {
            using TcpClient client = new();
            await client.ConnectAsync(IPAddress.Loopback, Port);
            await using NetworkStream stream = client.GetStream();
            await stream.WriteAsync("PING\r\n"u8.ToArray());
            byte[] response = new byte[64];
            int length = await stream.ReadAsync(response);
            return System.Text.Encoding.ASCII.GetString(response, 0, length).StartsWith("+PONG", StringComparison.Ordinal);
        }
        catch (Exception exception) when (exception is SocketException or IOException)
        {
            return false;
        }
    }
}
