using System.Collections;

namespace Intercom;

/// <summary>Requires a minimum number of items in a list.</summary>
internal sealed class MinimumCountRule(int member, int minimum) : RequestRule
{
    public override void Validate(IntercomModel model)
    {
        if (model.GetValue(member) is IEnumerable items && items.Cast<object?>().Count() is var count && count < minimum)
        {
            throw RequestCheck.Incomplete(
                model,
                model.ModelMembers.Property(member),
                $"requires at least {minimum} values, but has {count}");
        }
    }
}
