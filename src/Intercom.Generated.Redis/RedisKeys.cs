namespace Intercom.Redis;

/// <summary>The names of keys. Keys of one script have the same hash tag, so that a cluster keeps them on one node.</summary>
internal static class RedisKeys
{
    public static string Tagged(string tag, string name) => $"{{{tag}}}:{name}";

    /// <summary>Validates the part of keys that an application chooses.</summary>
    /// <exception cref="ArgumentException">It is empty or has braces.</exception>
    public static string ValidatePrefix(string value, string name)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new ArgumentException($"{name} is empty.", name);
        }

        return value.AsSpan().IndexOfAny('{', '}') < 0
            ? value
            : throw new ArgumentException($"{name} '{value}' contains braces, which choose the node of a cluster.", name);
    }
}
