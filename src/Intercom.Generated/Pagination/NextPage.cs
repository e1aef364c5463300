using Newtonsoft.Json;

namespace Intercom;

/// <summary>How to get the next page of a list: with a cursor, or at an address.</summary>
[ScalarForm(nameof(Url))]
public sealed partial class NextPage : IntercomModel
{
    /// <summary>The address of the next page; null where a cursor is given.</summary>
    [JsonProperty("url")]
    public string? Url { get => _url.Value; set => _url = new(value); }
    private Optional<string?> _url;

    /// <summary>Number of the next page; null when not given.</summary>
    [JsonProperty("page")]
    public long? Page { get => _page.Value; set => _page = new(value); }
    private Optional<long?> _page;

    /// <summary>Number of items a page holds at most; null when not given.</summary>
    [JsonProperty("per_page")]
    public long? PerPage { get => _perPage.Value; set => _perPage = new(value); }
    private Optional<long?> _perPage;

    /// <summary>The cursor of the next page; null where an address is given.</summary>
    [JsonProperty("starting_after")]
    public string? StartingAfter { get => _startingAfter.Value; set => _startingAfter = new(value); }
    private Optional<string?> _startingAfter;
}
