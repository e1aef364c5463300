using System.Text.Json.Serialization;

namespace Intercom.Benchmarks.Load.Plain;

/// <summary>The properties of <see cref="ContactSocialProfiles"/> alone.</summary>
internal sealed class PlainContactSocialProfiles
{
    [JsonPropertyName("data")]
    public List<PlainSocialProfile>? Data { get; set; }

    [JsonPropertyName("type")]
    public string? Type { get; set; }
}
