using System.Text.Json.Serialization;

namespace Intercom.Benchmarks.Load.Plain;

/// <summary>The properties of <see cref="Avatar"/> alone.</summary>
internal sealed class PlainAvatar
{
    [JsonPropertyName("type")]
    public string? Type { get; set; }

    [JsonPropertyName("image_url")]
    public string? ImageUrl { get; set; }
}
