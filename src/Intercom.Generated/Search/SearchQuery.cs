using System.Text.Json.Serialization;

namespace Intercom;

/// <summary>
/// The condition of a search: a <see cref="SearchFilter" /> on one field, or a <see cref="SearchGroup" /> of several conditions.
/// </summary>
[JsonConverter(typeof(VariantJsonConverter<SearchQuery, SearchFilter>))]
public abstract partial class SearchQuery : IntercomModel
{
    internal static readonly ModelMembers JsonMembers = new ModelMembers(typeof(SearchQuery))
        .Variants(Activator.CreateInstance<SearchFilter>, Activator.CreateInstance<SearchGroup>);

    internal static readonly ModelFormat<SearchQuery> JsonFormat = new(JsonMembers);

    internal override ModelMembers ModelMembers => JsonMembers;
}
