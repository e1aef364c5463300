namespace Intercom.DependencyInjection;

/// <summary>What the connections of a client are called at the factory, where those of others have names too.</summary>
internal static class HttpClientNames
{
    public static string Of(string name) => name.Length == 0 ? "Intercom" : $"Intercom:{name}";
}
