namespace Intercom;

/// <summary>
/// The condition of a search: a <see cref="SearchFilter" /> on one field, or a <see cref="SearchGroup" /> of several conditions.
/// </summary>
public abstract partial class SearchQuery : IntercomModel
{
}
