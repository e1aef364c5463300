namespace Intercom;

/// <summary>At least one of several members is required.</summary>
internal sealed class RequireAnyRule(string[] properties, int[] members) : RequestRule
{
    /// <summary>The properties, by their names in C#.</summary>
    public IReadOnlyList<string> Properties => properties;

    public override void Validate(IntercomModel model)
    {
        // An unknown property may be an identifier.
        if (model.UnknownMembers is not { Count: > 0 } && Array.TrueForAll(members, member => model.GetValue(member) is null))
        {
            throw new ArgumentException(
                $"{model.GetType().Name} requires at least one of {string.Join(", ", Properties)}.",
                properties[0]);
        }
    }
}
