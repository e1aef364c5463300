namespace Intercom;

/// <summary>At least one of several members is required.</summary>
internal sealed class RequireAnyRule(string[] properties, int[] members) : RequestRule
{
    /// <summary>The properties, by their names in C#.</summary>
    public IReadOnlyList<string> Properties => properties;

    public override void Validate(IntercomModel model)
    {
        // Of what no property holds nobody knows that it identifies nothing.
        if (model.UnknownMembers is not { Count: > 0 } && Array.TrueForAll(members, member => model.GetValue(member) is null))
        {
            throw new ArgumentException($"{model.GetType().Name} needs at least one of {string.Join(", ", Properties)}, and has none.", properties[0]);
        }
    }
}
