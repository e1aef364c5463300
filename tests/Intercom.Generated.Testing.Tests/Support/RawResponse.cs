using System.Net;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Tests.Support;

/// <summary>A response as it was received, before it is deserialized.</summary>
internal sealed class RawResponse(HttpResponseMessage response, byte[] bytes)
{
    public HttpStatusCode Status => response.StatusCode;

    public byte[] Bytes => bytes;

    public string? ContentType => response.Content.Headers.ContentType?.ToString();

    public IEnumerable<string> ContentEncoding => response.Content.Headers.ContentEncoding;

    public IEnumerable<string> Allow => response.Content.Headers.Allow;

    public JObject Json => JsonConvert.DeserializeObject<JObject>(
        Encoding.UTF8.GetString(bytes), new JsonSerializerSettings { DateParseHandling = DateParseHandling.None })!;

    public string? ErrorCode => (string?)Json["errors"]?[0]?["code"];

    public string? ErrorMessage => (string?)Json["errors"]?[0]?["message"];

    public string? Header(string name) => response.Headers.TryGetValues(name, out IEnumerable<string>? values) ? values.Single() : null;
}
