namespace Intercom.OpenApi.PublicApi;

/// <summary>The lines of an API that are not accepted, and the accepted lines that it lacks.</summary>
/// <param name="added">The added lines.</param>
/// <param name="removed">The removed lines; code that uses them does not compile any more.</param>
public sealed class ApiDifference(IReadOnlyList<string> added, IReadOnlyList<string> removed)
{
    private const int MaxShown = 10;

    /// <summary>The added lines.</summary>
    public IReadOnlyList<string> Added { get; } = added;

    /// <summary>The removed lines.</summary>
    public IReadOnlyList<string> Removed { get; } = removed;

    /// <summary>Whether there is no difference.</summary>
    public bool IsNothing => Added.Count == 0 && Removed.Count == 0;

    /// <summary>Returns the number of lines on both sides, and the first ones.</summary>
    public override string ToString() =>
        $"{Removed.Count} lines removed, {Added.Count} added; "
            + $"{string.Join("; ", Removed.Select(line => $"- {line}").Concat(Added.Select(line => $"+ {line}")).Take(MaxShown))}";
}
