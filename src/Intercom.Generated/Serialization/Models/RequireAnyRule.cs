namespace Intercom;

/// <summary>Requires at least one of several properties.</summary>
internal sealed class RequireAnyRule(string[] properties, int[] members) : RequestRule
{
    public override void Validate(IntercomModel model)
    {
        // An unknown property may be an identifier.
        if (model.UnknownMembers is not { Count: > 0 } && Array.TrueForAll(members, member => model.GetValue(member) is null))
        {
            throw new ArgumentException(
                $"{model.GetType().Name} requires at least one of {string.Join(", ", properties)}.",
                properties[0]);
        }
    }
}
