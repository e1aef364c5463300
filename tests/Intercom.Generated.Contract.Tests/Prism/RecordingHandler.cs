using System.Net;

namespace Intercom.Contract.Tests.Prism;

/// <summary>Sends what is meant for Intercom to Prism, and records it.</summary>
internal sealed class RecordingHandler(Uri prism) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    // The description says that recordings lie elsewhere, and not where.
    private static readonly Uri Elsewhere = new("https://recordings.example.com/1");

    private readonly List<Exchange> _exchanges = [];

    public IReadOnlyList<Exchange> Exchanges => _exchanges;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri == Elsewhere)
        {
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent([1, 2, 3]) };
        }

        string? sent = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        Uri address = request.RequestUri!;
        request.RequestUri = new Uri(prism, address.PathAndQuery);
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
        request.RequestUri = address;
        if (response.StatusCode == HttpStatusCode.Found)
        {
            response.Headers.Location = Elsewhere;
        }

        await response.Content.LoadIntoBufferAsync(cancellationToken);
        string text = await response.Content.ReadAsStringAsync(cancellationToken);
        string? violations = response.Headers.TryGetValues("sl-violations", out IEnumerable<string>? values) ? values.Single() : null;
        _exchanges.Add(new Exchange(sent, response.StatusCode, violations, text));
        return response;
    }
}
