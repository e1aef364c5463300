using System.Net;
using System.Text;
using RichardSzalay.MockHttp;

namespace Intercom.Tests.Docs;

/// <summary>Responds to what the snippets send as Intercom does.</summary>
internal static class SnippetServer
{
    private const string Contact = """{"type":"contact","id":"c1","email":"ada@example.com","role":"user"}""";
    private const string ExportJob = """{"job_identifier":"j1","status":"completed","download_url":"https://api.intercom.io/download/content/data/j1","download_expires_at":""}""";

    /// <summary>Sends to this server alone.</summary>
    public static HttpClient HttpClient { get; } = Create();

    private static HttpClient Create()
    {
        MockHttpMessageHandler handler = new();
        handler.Fallback.Respond(Respond);
        return handler.ToHttpClient();
    }

    private static HttpResponseMessage Respond(HttpRequestMessage request)
    {
        string path = request.RequestUri!.AbsolutePath;
        return (request.Method.Method, path) switch
        {
            ("GET", "/contacts/nobody") => Json(
                """{"type":"error.list","request_id":"r1","errors":[{"code":"not_found","message":"User Not Found"}]}""",
                HttpStatusCode.NotFound),
            ("GET", "/me") => Json("""{"type":"admin","id":"5","app":{"type":"app","id_code":"w1","region":"EU"}}"""),
            ("POST", "/auth/eagle/token") => Json(
                """{"token_type":"Bearer","token":"your_access_token","access_token":"your_access_token"}"""),
            ("GET", "/contacts") =>
                Json($$$"""{"type":"list","data":[{{{Contact}}}],"total_count":1,"pages":{"type":"pages","page":1,"per_page":150,"total_pages":1}}"""),
            ("POST", "/contacts/search") => Json($$"""{"type":"list","data":[{{Contact}}],"total_count":1}"""),
            ("POST", "/conversations/search") => Json(
                """{"type":"conversation.list","conversations":[{"type":"conversation","id":"1"}],"total_count":1}"""),
            ("POST", "/tickets/search") => Json("""{"type":"ticket.list","tickets":[{"type":"ticket","id":"1"}],"total_count":1}"""),
            ("POST", "/tickets/enqueue") or ("GET", "/jobs/status/j2") => Json("""{"type":"job","id":"j2","status":"success"}"""),
            ("POST", "/tickets") => Json("""{"type":"ticket","id":"1","ticket_attributes":{"bought_at":1777593600}}"""),
            ("POST", "/things/7") => Json("""{"type":"thing","id":"7"}"""),
            _ when path.StartsWith("/export/", StringComparison.Ordinal) => Json(ExportJob),
            _
                when path.StartsWith(
                    "/download/",
                    StringComparison.Ordinal) => Text("email,content_title\nada@example.com,Welcome\n", "application/octet-stream"),
            _ when path.EndsWith("/recording", StringComparison.Ordinal) => Text("RIFF....WAVE", "audio/wav"),
            _ when path.EndsWith("/transcript", StringComparison.Ordinal) => Text("Ada: Hi", "text/plain"),
            _ when path.StartsWith("/contacts", StringComparison.Ordinal) => Json(Contact),
            _ when path.StartsWith("/conversations/", StringComparison.Ordinal) => Json("""{"type":"conversation","id":"1"}"""),
            _ => Json(
                $$"""{"type":"error.list","errors":[{"code":"not_found","message":"The snippets need a response to {{request.Method}} {{path}}."}]}""",
                HttpStatusCode.NotFound),
        };
    }

    private static HttpResponseMessage Json(string json, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    private static HttpResponseMessage Text(string text, string mediaType) =>
        new(HttpStatusCode.OK) { Content = new StringContent(text, Encoding.UTF8, mediaType) };
}
