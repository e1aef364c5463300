namespace Intercom;

/// <summary>What a map is that an answer leaves out.</summary>
internal static class Empty<T>
{
    public static readonly IReadOnlyDictionary<string, T> Dictionary = new Dictionary<string, T>(StringComparer.Ordinal);
}
