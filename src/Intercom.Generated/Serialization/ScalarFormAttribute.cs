namespace Intercom;

/// <summary>Says that Intercom sometimes gives an object as a plain text, and which property that text is.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class ScalarFormAttribute(string property) : Attribute
{
    public string Property { get; } = property;
}
