namespace Intercom;

public partial class CreateListDataAttributeRequest
{
    private const int LeastOptions = 2;

    internal override void DemandComplete()
    {
        if (Options.Count < LeastOptions)
        {
            throw RequestCheck.Incomplete(this, nameof(Options), $"needs at least {LeastOptions} values, and has {Options.Count}");
        }
    }
}
