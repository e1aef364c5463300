using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Tests.Support;

/// <summary>A request as a server sees it.</summary>
internal sealed record SentRequest(string Method, Uri Address, string Target, IReadOnlyDictionary<string, string> Headers, string? Body)
{
    public string Path => Target.Split('?')[0];

    public IReadOnlyDictionary<string, string> Query => Target.Split('?').Skip(1).SelectMany(query => query.Split('&')).ToDictionary(Name, Value, StringComparer.Ordinal);

    public JObject Json => (JObject)JsonText.Parse(Body!);

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    public override string ToString() => $"{Method} {Target}";

    private static string Name(string parameter) => Uri.UnescapeDataString(parameter.Split('=')[0]);

    private static string Value(string parameter) => Uri.UnescapeDataString(parameter.Split('=')[1]);
}
