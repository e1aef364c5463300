namespace Intercom;

/// <summary>Declares that a request with a value of one property requires other properties.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
internal sealed class RequiredWhenAttribute(string member, string value, params string[] required) : Attribute
{
    public string Member { get; } = member;

    public string Value { get; } = value;

    public IReadOnlyList<string> Required { get; } = required;
}
