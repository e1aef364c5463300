using Newtonsoft.Json;

namespace Intercom;

/// <summary>Page size and position of a search.</summary>
public partial class SearchPagination : IntercomModel
{
    /// <summary>Maximum number of items per page, 1 to 150. Null or unset: Intercom decides.</summary>
    [JsonProperty("per_page")]
    public int? PerPage { get => _perPage.Value; set => _perPage = new(value); }
    private Optional<int?> _perPage;

    /// <summary>Cursor of the page, from the previous response. Null or unset: the first page.</summary>
    [JsonProperty("starting_after")]
    public string? StartingAfter { get => _startingAfter.Value; set => _startingAfter = new(value); }
    private Optional<string?> _startingAfter;
}
