using System.Text.Json.Serialization;

namespace Intercom.Benchmarks.Load.Plain;

/// <summary>The properties of <see cref="AddressableReference"/> alone.</summary>
internal sealed class PlainAddressableReference
{
    [JsonPropertyName("type")]
    public string? Type { get; set; }

    [JsonPropertyName("id")]
    public string? Id { get; set; }

    [JsonPropertyName("url")]
    public string? Url { get; set; }
}
