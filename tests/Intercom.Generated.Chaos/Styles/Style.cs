namespace Intercom.Chaos.Styles;

/// <summary>A way to use the library.</summary>
/// <param name="Name">The way in words.</param>
/// <param name="UseAsync">Uses a client, or what goes to the same address.</param>
internal sealed record Style(string Name, Func<IntercomClient, Task> UseAsync)
{
    /// <summary>Whether its requests can be sent again although they may have been processed.</summary>
    public bool IsIdempotent { get; init; } = true;

    /// <summary>Whether a response without content is one that it expects.</summary>
    public bool TakesAnything { get; init; }

    public override string ToString() => Name;
}
