using System.Text.Json.Serialization;

namespace Intercom;

/// <summary>The condition of a search. Create a SearchFilter for one field, or a SearchGroup of several conditions.</summary>
[JsonConverter(typeof(VariantJsonConverter<SearchQuery, SearchFilter>))]
public abstract partial class SearchQuery : IntercomModel
{
    internal static ModelMembers JsonMembers { get; } = new ModelMembers(typeof(SearchQuery))
        .Variants(Activator.CreateInstance<SearchFilter>, Activator.CreateInstance<SearchGroup>);

    internal static ModelFormat<SearchQuery> JsonFormat { get; } = new(JsonMembers);

    internal override ModelMembers ModelMembers => JsonMembers;
}
