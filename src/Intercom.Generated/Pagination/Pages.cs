using Newtonsoft.Json;

namespace Intercom;

/// <summary>
/// The position of a page in its list. Intercom reports it in several forms, with a cursor or with the URL of the next page; all of them
/// are read into this class.
/// </summary>
public sealed partial class Pages : IntercomModel
{
    /// <summary>The type of the object, <c>pages</c>; null when not reported.</summary>
    [JsonProperty("type")]
    public string? Type { get => _type.Value; set => _type = new(value); }
    private Optional<string?> _type;

    /// <summary>The next page; null on the last page.</summary>
    [JsonProperty("next")]
    public NextPage? Next { get => _next.Value; set => _next = new(value); }
    private Optional<NextPage?> _next;

    /// <summary>The number of this page, starting at 1; null when not reported.</summary>
    [JsonProperty("page")]
    public long? Page { get => _page.Value; set => _page = new(value); }
    private Optional<long?> _page;

    /// <summary>Maximum number of items per page; null when not reported.</summary>
    [JsonProperty("per_page")]
    public long? PerPage { get => _perPage.Value; set => _perPage = new(value); }
    private Optional<long?> _perPage;

    /// <summary>The number of pages in the list; null when not reported.</summary>
    [JsonProperty("total_pages")]
    public long? TotalPages { get => _totalPages.Value; set => _totalPages = new(value); }
    private Optional<long?> _totalPages;

    /// <summary>The URL that returns items that are added after this page; null for all lists except data events.</summary>
    [JsonProperty("since")]
    public string? Since { get => _since.Value; set => _since = new(value); }
    private Optional<string?> _since;
}
