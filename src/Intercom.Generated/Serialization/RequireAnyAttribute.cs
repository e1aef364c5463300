namespace Intercom;

/// <summary>Declares that a request requires at least one of several properties.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class RequireAnyAttribute(params string[] members) : Attribute
{
    public IReadOnlyList<string> Members { get; } = members;
}
