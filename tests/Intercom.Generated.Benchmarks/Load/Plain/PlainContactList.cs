using System.Text.Json.Serialization;

namespace Intercom.Benchmarks.Load.Plain;

/// <summary>The properties of <see cref="ContactList"/> alone.</summary>
internal sealed class PlainContactList
{
    [JsonPropertyName("type")]
    public string? Type { get; set; }

    [JsonPropertyName("data")]
    public List<PlainContact>? Data { get; set; }

    [JsonPropertyName("total_count")]
    public long? TotalCount { get; set; }

    [JsonPropertyName("pages")]
    public PlainPages? Pages { get; set; }
}
