using Newtonsoft.Json;

namespace Intercom;

/// <summary>The next page of a list, by cursor or by URL.</summary>
[ScalarForm(nameof(Url))]
public sealed partial class NextPage : IntercomModel
{
    /// <summary>The URL of the next page; null when <see cref="StartingAfter" /> is used.</summary>
    [JsonProperty("url")]
    public string? Url { get => _url.Value; set => _url = new(value); }
    private Optional<string?> _url;

    /// <summary>The number of the next page; null when not reported.</summary>
    [JsonProperty("page")]
    public long? Page { get => _page.Value; set => _page = new(value); }
    private Optional<long?> _page;

    /// <summary>Maximum number of items per page; null when not reported.</summary>
    [JsonProperty("per_page")]
    public long? PerPage { get => _perPage.Value; set => _perPage = new(value); }
    private Optional<long?> _perPage;

    /// <summary>The cursor of the next page; null when <see cref="Url" /> is used.</summary>
    [JsonProperty("starting_after")]
    public string? StartingAfter { get => _startingAfter.Value; set => _startingAfter = new(value); }
    private Optional<string?> _startingAfter;
}
