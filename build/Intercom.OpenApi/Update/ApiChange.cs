namespace Intercom.OpenApi.Update;

/// <summary>What has become of the public C# API of one assembly.</summary>
/// <param name="Assembly">The assembly.</param>
/// <param name="Removed">The lines that are gone: code that uses them does not compile any more.</param>
/// <param name="Added">The lines that are new.</param>
public sealed record ApiChange(string Assembly, IReadOnlyList<string> Removed, IReadOnlyList<string> Added)
{
    /// <summary>The members that are gone and came back otherwise: by the name before the parameters.</summary>
    public IEnumerable<(string Before, string After)> Changed =>
        Removed.Join(Added, Key, Key, (before, after) => (before, after), StringComparer.Ordinal);

    /// <summary>What is gone for good.</summary>
    public IEnumerable<string> Gone => Removed.Where(line => !Added.Any(other => Key(other) == Key(line)));

    /// <summary>What is new and was not there otherwise.</summary>
    public IEnumerable<string> New => Added.Where(line => !Removed.Any(other => Key(other) == Key(line)));

    /// <summary>Compares the checked-in lists of two states.</summary>
    public static IReadOnlyList<ApiChange> Between(IReadOnlyDictionary<string, string[]> before, IReadOnlyDictionary<string, string[]> after) =>
    [
        .. before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(assembly => new ApiChange(
                assembly,
                [.. before.GetValueOrDefault(assembly, []).Except(after.GetValueOrDefault(assembly, []), StringComparer.Ordinal)],
                [.. after.GetValueOrDefault(assembly, []).Except(before.GetValueOrDefault(assembly, []), StringComparer.Ordinal)]))
            .Where(change => change.Removed.Count + change.Added.Count > 0),
    ];

    // "Intercom.Contact: string? Contact.Name { get; set; }" is about Contact.Name, whatever its type.
    private static string Key(string line)
    {
        string owner = line.Split(": ")[0];
        string member = line[Math.Min(line.Length, owner.Length + 2)..].Split('(')[0].Split('{')[0].Trim();
        return $"{owner}|{member.Split(' ')[^1]}";
    }
}
