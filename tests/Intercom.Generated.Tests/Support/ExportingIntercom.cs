using System.Net;
using System.Text;

namespace Intercom.Tests.Support;

/// <summary>An Intercom whose export job goes through given states, and whose file has given bytes.</summary>
internal sealed class ExportingIntercom : IDisposable
{
    private readonly Queue<string> _states;
    private string _state = "pending";

    public ExportingIntercom(byte[] file, params string[] states)
    {
        File = file;
        _states = new Queue<string>(states);
        Intercom = new FakeIntercom(Response, options => options.TimeProvider = Clock);
    }

    public InstantClock Clock { get; } = new();

    public FakeIntercom Intercom { get; }

    public IIntercomClient Client => Intercom.Client;

    public byte[] File { get; set; }

    /// <summary>Responses in place of the state; null to respond with the state.</summary>
    public Func<SentRequest, HttpResponseMessage?> Interfere { get; set; } = _ => null;

    public IReadOnlyList<string> Sent => [.. Intercom.Sent.Select(sent => sent.ToString())];

    public static CreateDataExportRequest Period =>
        new()
        {
            CreatedAtAfter = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000),
            CreatedAtBefore = DateTimeOffset.FromUnixTimeSeconds(1_700_086_400),
        };

    /// <summary>The data of a finished export whose file has these bytes.</summary>
    public static ExportResult Of(byte[] file) => Of(() => new IntercomFile(new MemoryStream(file)));

    public static ExportResult Of(string csv) => Of(Encoding.UTF8.GetBytes(csv));

    public static ExportResult Of(Func<IntercomFile> file) => new("7", "completed", _ => Task.FromResult(file()));

    public void Dispose() => Intercom.Dispose();

    private HttpResponseMessage Response(SentRequest request)
    {
        if (Interfere(request) is { } interference)
        {
            return interference;
        }

        if (request.Path.StartsWith("/download/", StringComparison.Ordinal))
        {
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(File) };
        }

        if (request.Method == "GET" && _states.TryDequeue(out string? next))
        {
            _state = next;
        }

        return FakeIntercom.Response($$"""{"job_identifier":"7","status":"{{_state}}","download_url":"","download_expires_at":""}""");
    }
}
