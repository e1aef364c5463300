using Newtonsoft.Json;

namespace Intercom;

/// <summary>Sort order of the items that a search finds.</summary>
public partial class SearchSort : IntercomModel
{
    /// <summary>Name of the field to sort by in the API, such as <c>created_at</c>.</summary>
    [JsonProperty("field")]
    public required string Field { get => _field.Value; set => _field = new(value); }
    private Optional<string> _field;

    /// <summary>Direction of the sort order. Null or unset: descending.</summary>
    [JsonProperty("order")]
    public SearchSortOrder? Order { get => _order.Value; set => _order = new(value); }
    private Optional<SearchSortOrder?> _order;
}
