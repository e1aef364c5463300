namespace Intercom;

/// <summary>The condition of a search. Create a SearchFilter for one field, or a SearchGroup of several conditions.</summary>
public abstract partial class SearchQuery : IntercomModel
{
}
