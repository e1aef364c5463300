using System.Text.Json.Serialization;

namespace Intercom.Benchmarks.Load.Plain;

/// <summary>The properties of <see cref="Pages"/> alone.</summary>
internal sealed class PlainPages
{
    [JsonPropertyName("type")]
    public string? Type { get; set; }

    [JsonPropertyName("next")]
    public PlainNextPage? Next { get; set; }

    [JsonPropertyName("page")]
    public long? Page { get; set; }

    [JsonPropertyName("per_page")]
    public long? PerPage { get; set; }

    [JsonPropertyName("total_pages")]
    public long? TotalPages { get; set; }

    [JsonPropertyName("since")]
    public string? Since { get; set; }
}
