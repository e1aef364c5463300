namespace Intercom;

/// <summary>The condition of a search: a <see cref="SearchFilter" />, or a <see cref="SearchGroup" /> of conditions.</summary>
public abstract partial class SearchQuery : IntercomModel
{
}
