namespace Intercom.Testing.Responses;

/// <summary>An object of a response that refers to resources instead of copying them.</summary>
internal sealed class View : Dictionary<string, object?>
{
    public View()
        : base(StringComparer.Ordinal)
    {
    }
}
