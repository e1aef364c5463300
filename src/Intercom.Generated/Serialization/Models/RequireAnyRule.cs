namespace Intercom;

/// <summary>At least one of several members is required.</summary>
internal sealed class RequireAnyRule(int[] members) : RequestRule
{
    public override void Validate(IntercomModel model)
    {
        // Of what no property holds nobody knows that it identifies nothing.
        if (model.UnknownMembers is not { Count: > 0 } && Array.TrueForAll(members, member => model.GetValue(member) is null))
        {
            string[] names = Array.ConvertAll(members, model.ModelMembers.Property);
            throw new ArgumentException($"{model.GetType().Name} needs at least one of {string.Join(", ", names)}, and has none.", names[0]);
        }
    }
}
