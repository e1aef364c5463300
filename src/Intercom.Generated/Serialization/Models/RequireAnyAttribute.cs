namespace Intercom;

/// <summary>
/// Declares properties of which a request requires at least one, for analyzers, which see metadata and not <see cref="ModelMembers" />.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class RequireAnyAttribute(params string[] properties) : Attribute
{
    /// <summary>The C# names of the properties.</summary>
    public IReadOnlyList<string> Properties => properties;
}
