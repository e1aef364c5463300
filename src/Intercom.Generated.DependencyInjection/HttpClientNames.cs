namespace Intercom.DependencyInjection;

/// <summary>The names of clients at <see cref="IHttpClientFactory" />, with a prefix against conflicts.</summary>
internal static class HttpClientNames
{
    public static string Of(string name) => name.Length == 0 ? "Intercom" : $"Intercom:{name}";
}
