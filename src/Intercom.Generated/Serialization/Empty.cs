namespace Intercom;

/// <summary>The map of a property that a response lacks.</summary>
internal static class Empty<T>
{
    public static readonly IReadOnlyDictionary<string, T> Dictionary = new Dictionary<string, T>(StringComparer.Ordinal);
}
