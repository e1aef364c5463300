using System.Text.Json.Serialization;

namespace Intercom.Benchmarks.Load.Plain;

/// <summary>The properties of <see cref="ContactNotes"/> alone.</summary>
internal sealed class PlainContactNotes
{
    [JsonPropertyName("data")]
    public List<PlainAddressableReference>? Data { get; set; }

    [JsonPropertyName("url")]
    public string? Url { get; set; }

    [JsonPropertyName("total_count")]
    public long? TotalCount { get; set; }

    [JsonPropertyName("has_more")]
    public bool? HasMore { get; set; }

    [JsonPropertyName("type")]
    public string? Type { get; set; }
}
