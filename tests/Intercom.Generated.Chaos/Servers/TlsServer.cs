using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Intercom.Chaos.Servers;

/// <summary>A server that speaks TLS with a certificate of its own making.</summary>
internal sealed class TlsServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, port: 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly X509Certificate2 _certificate = CreateCertificate();
    private readonly byte[] _response;
    private readonly bool _speaksTls;
    private int _requests;

    /// <summary>Starts the server.</summary>
    /// <param name="response">What is sent after a request, before the connection is closed.</param>
    /// <param name="speaksTls">False to close connections before the handshake is done.</param>
    public TlsServer(string response, bool speaksTls = true)
    {
        _response = Encoding.ASCII.GetBytes(response);
        _speaksTls = speaksTls;
        _listener.Start();
        Address = new Uri($"https://localhost:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _ = AcceptAsync(_stop.Token);
    }

    public Uri Address { get; }

    public int Requests => _requests;

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Stop();
        _certificate.Dispose();
        _stop.Dispose();
    }

    private static X509Certificate2 CreateCertificate()
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new("CN=localhost", key, HashAlgorithmName.SHA256);
        using X509Certificate2 certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), password: null);
    }

    private async Task AcceptAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            _ = ServeAsync(await _listener.AcceptTcpClientAsync(stop), stop);
        }
    }

    private async Task ServeAsync(TcpClient connection, CancellationToken stop)
    {
        using (connection)
        {
            if (!_speaksTls)
            {
                return;
            }

            await using SslStream stream = new(connection.GetStream());
            try
            {
                await stream.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _certificate }, stop);
                await ReadHeadAsync(stream, stop);
                Interlocked.Increment(ref _requests);
                await stream.WriteAsync(_response, stop);
            }
            catch (Exception exception) when (exception is AuthenticationException or IOException)
            {
                // The client does not trust the certificate.
            }
        }
    }

    private static async Task ReadHeadAsync(SslStream stream, CancellationToken stop)
    {
        StringBuilder head = new();
        byte[] one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            await stream.ReadExactlyAsync(one, stop);
            head.Append((char)one[0]);
        }
    }
}
