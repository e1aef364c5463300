namespace Intercom;

/// <summary>Says that a request must have at least one of some members.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class RequireAnyAttribute(params string[] members) : Attribute
{
    public IReadOnlyList<string> Members { get; } = members;
}
