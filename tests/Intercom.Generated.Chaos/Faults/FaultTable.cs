using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Intercom.Chaos.Faults;

/// <summary>The faults of servers, gateways and networks.</summary>
internal static class FaultTable
{
    private const string Json = """{"type":"contact","id":"1"}""";

    public static IReadOnlyList<Fault> All { get; } =
    [
        new("closes a new connection", WireStep.Close) { IsBeforeRequest = true },
        new("resets a new connection", WireStep.Reset) { IsBeforeRequest = true },
        new(
            "sends garbage into a new connection",
            WireStep.Send("\u0000\u0001\u0002garbage\r\n\r\n"),
            WireStep.Close) { IsBeforeRequest = true },
        new("closes after the request", WireStep.Close),
        new("resets after the request", WireStep.Reset),
        new("is silent after the request", WireStep.Silence),
        new("sends half a status line and closes", WireStep.Send("HTTP/1.1 20"), WireStep.Close),
        new("sends half a status line and resets", WireStep.Send("HTTP/1.1 20"), WireStep.Reset),
        new("sends half a status line and is silent", WireStep.Send("HTTP/1.1 20"), WireStep.Silence),
        new("sends garbage in place of a status line", WireStep.Send("SSH-2.0-OpenSSH_9.6\r\n\r\n"), WireStep.Close),
        new("sends a status of four digits", Head("9999 Odd"), WireStep.Close),
        new("sends a status below 100", Head("099 Odd"), WireStep.Close),
        new("sends headers without end", WireStep.Send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"), WireStep.Close),
        new("sends a header without a colon", Head("200 OK", "odd line"), WireStep.Close),
        new("sends a header of a megabyte", Head("200 OK", "X-Long: " + new string('x', 1024 * 1024)), WireStep.Close),
        new(
            "sends ten thousand headers",
            Head("200 OK", [.. Enumerable.Range(0, 10_000).Select(number => $"X-{number}: {number}")]),
            WireStep.Close),
        new("sends a negative length", Head("200 OK", "Content-Length: -1"), WireStep.Close) { MustFail = false },
        new(
            "sends two lengths",
            Head("200 OK", "Content-Length: 5", "Content-Length: 7"),
            WireStep.Send("12345"),
            WireStep.Close) { MustFail = false },
        new(
            "sends a length beyond all numbers",
            Head("200 OK", "Content-Length: 99999999999999999999"),
            WireStep.Close) { MustFail = false },
        new("sends 100 and is silent", WireStep.Send("HTTP/1.1 100 Continue\r\n\r\n"), WireStep.Silence),
        new(
            "sends 100 without end and closes",
            WireStep.Send(string.Concat(Enumerable.Repeat("HTTP/1.1 100 Continue\r\n\r\n", 500))),
            WireStep.Close),
        new("switches protocols", Head("101 Switching Protocols", "Upgrade: websocket", "Connection: Upgrade"), WireStep.Close),
        new(
            "closes within the body",
            Head("200 OK", "Content-Type: application/json", "Content-Length: 1000"),
            WireStep.Send(Json),
            WireStep.Close),
        new(
            "resets within the body",
            Head("200 OK", "Content-Type: application/json", "Content-Length: 1000"),
            WireStep.Send(Json),
            WireStep.Reset),
        new(
            "is silent within the body",
            Head("200 OK", "Content-Type: application/json", "Content-Length: 1000"),
            WireStep.Send(Json),
            WireStep.Silence),
        new("closes within chunks", Head("200 OK", "Transfer-Encoding: chunked"), WireStep.Send("5\r\n{\"id\""), WireStep.Close),
        new(
            "sends a chunk size that is none",
            Head("200 OK", "Transfer-Encoding: chunked"),
            WireStep.Send("soon\r\n{}\r\n0\r\n\r\n"),
            WireStep.Close),
        new(
            "sends a chunk size beyond all numbers",
            Head("200 OK", "Transfer-Encoding: chunked"),
            WireStep.Send("FFFFFFFFFFFFFFFFFF\r\n{}"),
            WireStep.Close),
        new("sends garbage as gzip", Whole("200 OK", "garbage"u8.ToArray(), "Content-Encoding: gzip")),
        new("sends gzip that was cut off", Whole("200 OK", Gzip(new string('x', 5000) + Json)[..20], "Content-Encoding: gzip")),
        new("sends gzip without its last byte", Whole("200 OK", Gzip(Json)[..^1], "Content-Encoding: gzip")),
        new("sends deflate that was cut off", Whole("200 OK", Deflate(new string('x', 5000) + Json)[..20], "Content-Encoding: deflate")),
        new("sends an encoding that no one knows", Whole("200 OK", Encoding.ASCII.GetBytes(Json), "Content-Encoding: odd")),
        new("sends HTML with 200", Whole("200 OK", "<html><body>Sign in</body></html>"u8.ToArray(), "Content-Type: text/html")),
        new("sends JSON that was cut off", Whole("200 OK", "{\"id\":"u8.ToArray(), "Content-Type: application/json")) { MustFail = false },
        new("sends JSON of another kind", Whole("200 OK", "[[[1]]]"u8.ToArray(), "Content-Type: application/json")) { MustFail = false },
        new(
            "sends JSON of ten thousand levels",
            Whole(
                "200 OK",
                Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 10_000))),
                "Content-Type: application/json")) { MustFail = false },
        new(
            "sends bytes that are no text",
            Whole("200 OK", [0x7B, 0xFF, 0xFE, 0x00, 0x7D], "Content-Type: application/json")) { MustFail = false },
        new(
            "sends JSON that goes on after its end",
            Whole("200 OK", Encoding.ASCII.GetBytes(Json + Json), "Content-Type: application/json")) { MustFail = false },
        new("sends nothing with 200", Whole("200 OK", [])) { MustFail = false },
        new("sends nothing with 204", Head("204 No Content")) { MustFail = false },
        new("sends 301 to another host", Whole("301 Moved Permanently", [], "Location: https://127.0.0.1:1/")),
        new("sends 302 to itself", Whole("302 Found", [], "Location: /")),
        new("sends 303 to a file", Whole("303 See Other", [], "Location: file:///etc/passwd")),
        new("sends 307 to another host", Whole("307 Temporary Redirect", [], "Location: https://127.0.0.1:1/")),
        new("sends 308 without an address", Whole("308 Permanent Redirect", [])),
        new(
            "sends 400 with an error that is no JSON",
            Whole("400 Bad Request", "{\"errors\":"u8.ToArray())) { IsCertainlyNotProcessed = true },
        new(
            "sends 401 with line ends and escapes",
            Whole(
                "401 Unauthorized",
                Encoding.UTF8.GetBytes(
                    "{\"errors\":[{\"code\":\"a\\r\\nb\",\"message\":\"\\u001b[2J\"}]}"))) { IsCertainlyNotProcessed = true },
        new("sends 408", Whole("408 Request Timeout", [])),
        new(
            "sends 413 of a gateway",
            Whole("413 Payload Too Large", "<html>"u8.ToArray(), "Content-Type: text/html")) { IsCertainlyNotProcessed = true },
        new(
            "sends 429 with a reset in a year",
            Whole(
                "429 Too Many Requests",
                [],
                "X-RateLimit-Limit: 0",
                "X-RateLimit-Remaining: 0",
                $"X-RateLimit-Reset: {In(days: 365)}")) { IsCertainlyNotProcessed = true },
        new(
            "sends 429 with a delay of years",
            Whole("429 Too Many Requests", [], "Retry-After: 999999999")) { IsCertainlyNotProcessed = true },
        new(
            "sends 429 with headers that are none",
            Whole(
                "429 Too Many Requests",
                [],
                "Retry-After: soon",
                "X-RateLimit-Limit: many",
                "X-RateLimit-Reset: -9223372036854775808",
                "Date: today")) { IsCertainlyNotProcessed = true },
        new("sends 500 with nothing", Whole("500 Internal Server Error", [])),
        new("sends 501", Whole("501 Not Implemented", [])),
        new(
            "sends 502 of a gateway",
            Whole("502 Bad Gateway", "<html><body>Bad Gateway</body></html>"u8.ToArray(), "Content-Type: text/html")),
        new("sends 503 with a delay of an hour", Whole("503 Service Unavailable", [], "Retry-After: 3600")),
        new("sends 504 and closes within the body", Head("504 Gateway Timeout", "Content-Length: 100"), WireStep.Send("{"), WireStep.Close),
        new("sends an error of ten megabytes", Whole("500 Internal Server Error", new byte[10 * 1024 * 1024])),
    ];

    /// <summary>The faults after which no one knows whether a request was processed, and which come at once.</summary>
    public static IReadOnlyList<Fault> Doubtful { get; } =
        [.. All.Where(fault => fault is { IsCertainlyNotProcessed: false, MustFail: true, IsBeforeRequest: false }
            && !fault.Steps.Contains(WireStep.Silence))];

    private static WireStep Head(string status, params string[] headers) =>
        WireStep.Send($"HTTP/1.1 {status}\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n");

    private static WireStep Whole(string status, byte[] body, params string[] headers) =>
        WireStep.Send([
            .. Encoding.Latin1.GetBytes(
                $"HTTP/1.1 {status}\r\nContent-Length: {body.Length}\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n"),
            .. body,
        ]);

    private static string In(int days) => DateTimeOffset.UtcNow.AddDays(days).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    private static byte[] Gzip(string text) => Compress(stream => new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true), text);

    private static byte[] Deflate(string text) =>
        Compress(stream => new ZLibStream(stream, CompressionLevel.Optimal, leaveOpen: true), text);

    private static byte[] Compress(Func<Stream, Stream> open, string text)
    {
        using MemoryStream compressed = new();
        using (Stream stream = open(compressed))
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
        }

        return compressed.ToArray();
    }
}
