
namespace Intercom.Chaos.Faults;

/// <summary>A fault that a server has in place of a proper response.</summary>
/// <param name="Name">The fault in words.</param>
/// <param name="Steps">The steps after each request.</param>
internal sealed record Fault(string Name, params WireStep[] Steps)
{
    /// <summary>Whether the fault says that the request was certainly not processed, so that any request may be sent again.</summary>
    public bool IsCertainlyNotProcessed { get; init; }

    /// <summary>Whether no style of use may take the fault for a success.</summary>
    public bool MustFail { get; init; } = true;

    /// <summary>Whether the steps run before a request has been read.</summary>
    public bool IsBeforeRequest { get; init; }

    public override string ToString() => Name;
}
