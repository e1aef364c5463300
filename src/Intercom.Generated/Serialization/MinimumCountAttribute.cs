namespace Intercom;

/// <summary>Declares the minimum number of items in a list of a request.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
internal sealed class MinimumCountAttribute(string member, int count) : Attribute
{
    public string Member { get; } = member;

    public int Count { get; } = count;
}
