using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Tests.Support;

/// <summary>A request as a server sees it.</summary>
internal sealed record SentRequest(string Method, Uri Address, string Target, IReadOnlyDictionary<string, string> Headers, string? Body)
{
    public string Path => Target.Split('?')[0];

    /// <summary>The query, of which each name may be there once.</summary>
    public IReadOnlyDictionary<string, string> Query => QueryParameters.ToDictionary(StringComparer.Ordinal);

    /// <summary>The query as it is sent, unescaped.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> QueryParameters =>
        [.. Target.Split('?')
            .Skip(1).SelectMany(query => query.Split('&')).Select(parameter => KeyValuePair.Create(Name(parameter), Value(parameter)))];

    public JObject Json => (JObject)JsonText.Parse(Body!);

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    public override string ToString() => $"{Method} {Target}";

    private static string Name(string parameter) => Uri.UnescapeDataString(parameter.Split('=')[0]);

    private static string Value(string parameter) => Uri.UnescapeDataString(parameter.Split('=')[1]);
}
