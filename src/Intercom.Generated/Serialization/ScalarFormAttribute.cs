namespace Intercom;

/// <summary>Declares the property whose text Intercom sometimes returns instead of the object.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class ScalarFormAttribute(string property) : Attribute
{
    public string Property { get; } = property;
}
