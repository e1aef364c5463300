using System.Text.Json.Serialization;

namespace Intercom.Benchmarks.Load.Plain;

/// <summary>The properties of <see cref="NextPage"/> alone.</summary>
internal sealed class PlainNextPage
{
    [JsonPropertyName("url")]
    public string? Url { get; set; }

    [JsonPropertyName("page")]
    public long? Page { get; set; }

    [JsonPropertyName("per_page")]
    public long? PerPage { get; set; }

    [JsonPropertyName("starting_after")]
    public string? StartingAfter { get; set; }
}
