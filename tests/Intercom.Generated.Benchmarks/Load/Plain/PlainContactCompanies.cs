using System.Text.Json.Serialization;

namespace Intercom.Benchmarks.Load.Plain;

/// <summary>The properties of <see cref="ContactCompanies"/> alone.</summary>
internal sealed class PlainContactCompanies
{
    [JsonPropertyName("data")]
    public List<PlainCompanyReference>? Data { get; set; }

    [JsonPropertyName("url")]
    public string? Url { get; set; }

    [JsonPropertyName("total_count")]
    public long? TotalCount { get; set; }

    [JsonPropertyName("has_more")]
    public bool? HasMore { get; set; }

    [JsonPropertyName("type")]
    public string? Type { get; set; }
}
