namespace Intercom.OpenApi.Update;

/// <summary>The changes of the public C# API of an assembly.</summary>
/// <param name="Assembly">The assembly.</param>
/// <param name="Removed">The removed lines: code that uses them no longer compiles.</param>
/// <param name="Added">The lines that are new.</param>
/// <param name="Grown">The types that were there before and have lines that are new.</param>
public sealed record ApiChange(string Assembly, IReadOnlyList<string> Removed, IReadOnlyList<string> Added, IReadOnlyList<string> Grown)
{
    private static readonly string[] Kinds = ["class", "struct", "interface", "enum", "delegate", "record"];

    public bool IsBreaking => Removed.Count > 0 || Required.Any();

    /// <summary>The members that were replaced by others with the same name before the parameters.</summary>
    public IEnumerable<(string Before, string After)> Changed =>
        Removed.Join(Added, Key, Key, (before, after) => (before, after), StringComparer.Ordinal)
            .DistinctBy(pair => pair.before, StringComparer.Ordinal);

    /// <summary>The members that were removed and not replaced.</summary>
    public IEnumerable<string> Gone => Removed.Where(line => !Added.Any(other => Key(other) == Key(line)));

    /// <summary>The new required members: code that creates such an object no longer compiles.</summary>
    public IEnumerable<string> Required => Arrived.Where(IsRequirement);

    /// <summary>The new members of interfaces: additions for callers, which implementations of the interface have to add.</summary>
    public IEnumerable<string> Interfaces => Arrived.Where(IsInNewPartOfInterface);

    /// <summary>The other new members, which replace none.</summary>
    public IEnumerable<string> New => Arrived.Where(line => !IsRequirement(line) && !IsInNewPartOfInterface(line));

    private IEnumerable<string> Arrived => Added.Where(line => !Removed.Any(other => Key(other) == Key(line)));

    /// <summary>Compares the checked-in lists of two states.</summary>
    public static IReadOnlyList<ApiChange> Between(
        IReadOnlyDictionary<string,
        string[]> before,
        IReadOnlyDictionary<string,
        string[]> after) =>
    [
        .. before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(assembly => Between(assembly, before.GetValueOrDefault(assembly, []), after.GetValueOrDefault(assembly, [])))
            .Where(change => change.Removed.Count + change.Added.Count > 0),
    ];

    private static ApiChange Between(string assembly, string[] before, string[] after)
    {
        string[] added = [.. after.Except(before, StringComparer.Ordinal)];
        return new ApiChange(
            assembly,
            [.. before.Except(after, StringComparer.Ordinal)],
            added,
            [.. before.Select(Owner).Intersect(added.Select(Owner), StringComparer.Ordinal)]);
    }

    private bool IsRequirement(string line) =>
        Grown.Contains(Owner(line), StringComparer.Ordinal) && line.Contains(": required ", StringComparison.Ordinal);

    private bool IsInNewPartOfInterface(string line) =>
        Grown.Contains(Owner(line), StringComparer.Ordinal) && Owner(line).Split('.')[^1] is ['I', >= 'A' and <= 'Z', ..];

    /// <summary>The type that a line is of.</summary>
    public static string Owner(string line) => line.Split(": ")[0];

    /// <summary>Whether a line declares the type itself.</summary>
    public static bool IsType(string line) =>
        line[Math.Min(line.Length, Owner(line).Length + 2)..].Split(' ', ':').Any(word => Kinds.Contains(word, StringComparer.Ordinal))
        && !line.Contains('(', StringComparison.Ordinal) && !line.Contains('{', StringComparison.Ordinal);

    // "Intercom.Contact: string? Contact.Name { get; set; }" is about Contact.Name, whatever its type.
    private static string Key(string line)
    {
        string owner = Owner(line);
        if (IsType(line))
        {
            return owner;
        }

        string member = line[Math.Min(line.Length, owner.Length + 2)..].Split('(')[0].Split('{')[0].Trim();
        return $"{owner}|{member.Split(' ')[^1]}";
    }
}
