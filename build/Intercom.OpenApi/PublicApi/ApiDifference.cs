namespace Intercom.OpenApi.PublicApi;

/// <summary>What an API has that was not accepted, and what was accepted and is gone.</summary>
/// <param name="added">The lines that are new.</param>
/// <param name="removed">The lines that are gone: whoever uses them does not compile any more.</param>
public sealed class ApiDifference(IReadOnlyList<string> added, IReadOnlyList<string> removed)
{
    private const int MaxShown = 10;

    /// <summary>The lines that are new.</summary>
    public IReadOnlyList<string> Added { get; } = added;

    /// <summary>The lines that are gone.</summary>
    public IReadOnlyList<string> Removed { get; } = removed;

    /// <summary>Whether there is none.</summary>
    public bool IsNothing => Added.Count == 0 && Removed.Count == 0;

    /// <summary>The first lines on both sides, and how many there are.</summary>
    public override string ToString() =>
        $"{Removed.Count} lines gone, {Added.Count} new; {string.Join("; ", Removed.Select(line => $"- {line}").Concat(Added.Select(line => $"+ {line}")).Take(MaxShown))}";
}
