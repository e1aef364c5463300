namespace Intercom;

/// <summary>Requires properties when another property has a value.</summary>
internal sealed class RequiredWhenRule(int member, string value, int[] required) : RequestRule
{
    public override void Validate(IntercomModel model)
    {
        if (model.GetValue(member) is { } given
            && TextFormat.TextOf(given) == value
            && Array.FindIndex(required, name => IsMissing(model.GetValue(name))) is >= 0 and int missing)
        {
            throw RequestCheck.Missing(model, model.ModelMembers.Property(required[missing]));
        }
    }

    private static bool IsMissing(object? value) => value is null || (value is string text && string.IsNullOrWhiteSpace(text));
}
