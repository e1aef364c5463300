namespace Intercom.Benchmarks.Load;

/// <summary>A process that lists contacts.</summary>
/// <param name="How">The way to list, a constant of <see cref="ContactReader" />.</param>
internal sealed record ContactProcess(string How)
{
    /// <summary>The name in tables. Default: the way to list.</summary>
    public string Name { get; init; } = How;

    /// <summary>The program. Default: this one.</summary>
    public string Program { get; init; } = Environment.ProcessPath!;
}
