using Newtonsoft.Json;

namespace Intercom;

/// <summary>
/// Where a page stands in its list. Intercom gives it in several forms: with a cursor, with the address of the next page, with
/// almost nothing. All are read into this class.
/// </summary>
public sealed partial class Pages : IntercomModel
{
    /// <summary>Kind of object, <c>pages</c>; null when not given.</summary>
    [JsonProperty("type")]
    public string? Type { get => _type.Value; set => _type = new(value); }
    private Optional<string?> _type;

    /// <summary>How to get the next page; null on the last one.</summary>
    [JsonProperty("next")]
    public NextPage? Next { get => _next.Value; set => _next = new(value); }
    private Optional<NextPage?> _next;

    /// <summary>Number of this page, from 1 on; null when not given.</summary>
    [JsonProperty("page")]
    public long? Page { get => _page.Value; set => _page = new(value); }
    private Optional<long?> _page;

    /// <summary>Number of items a page holds at most; null when not given.</summary>
    [JsonProperty("per_page")]
    public long? PerPage { get => _perPage.Value; set => _perPage = new(value); }
    private Optional<long?> _perPage;

    /// <summary>Number of pages in the whole list; null when not given.</summary>
    [JsonProperty("total_pages")]
    public long? TotalPages { get => _totalPages.Value; set => _totalPages = new(value); }
    private Optional<long?> _totalPages;

    /// <summary>The address that gives what comes in after this page; null for all lists but those of data events.</summary>
    [JsonProperty("since")]
    public string? Since { get => _since.Value; set => _since = new(value); }
    private Optional<string?> _since;
}
