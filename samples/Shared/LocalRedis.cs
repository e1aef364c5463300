using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Samples;

/// <summary>A Redis server on a free loopback port, which ends with the sample.</summary>
internal sealed class LocalRedis : IDisposable
{
    /// <summary>The explanation for a machine without Redis.</summary>
    public const string Missing = "redis-server is not in PATH, and this sample needs it. "
        + "Install it with 'apt-get install redis-server' on Debian and Ubuntu, or 'brew install redis' on macOS.";

    private readonly Process _process;
    private readonly DirectoryInfo _folder;

    private LocalRedis(Process process, DirectoryInfo folder, int port)
    {
        (_process, _folder) = (process, folder);
        Address = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port},abortConnect=false,connectRetry=10");
    }

    /// <summary>Gets the connection string.</summary>
    public string Address { get; }

    /// <summary>Starts a server.</summary>
    /// <returns>The server; null when there is no redis-server.</returns>
    public static LocalRedis? TryStart()
    {
        int port = FindFreePort();
        DirectoryInfo folder = Directory.CreateTempSubdirectory("intercom-sample-");
        string[] arguments =
        [
            "--port", port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--save", string.Empty, "--appendonly", "yes",
        ];
        ProcessStartInfo start = new("redis-server", arguments)
        {
            WorkingDirectory = folder.FullName,
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        try
        {
            Process process = Process.Start(start)!;
            process.BeginOutputReadLine();
            return new LocalRedis(process, folder, port);
        }
        catch (Win32Exception)
        {
            folder.Delete();
            return null;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private static int FindFreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
