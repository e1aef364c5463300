using System.Text.Json;
using System.Text.Json.Serialization;

namespace Intercom.Benchmarks.Client;

/// <summary>A page of contacts as a class that someone writes in an hour: the baseline that the client is compared with.</summary>
internal sealed class PlainContactPage
{
    [JsonPropertyName("data")]
    public List<PlainContact> Data { get; set; } = [];

    [JsonPropertyName("total_count")]
    public int TotalCount { get; set; }

    /// <summary>Gets or sets the members that the class has no property for, which the client keeps too.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Other { get; set; }
}
