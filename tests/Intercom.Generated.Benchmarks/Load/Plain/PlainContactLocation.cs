using System.Text.Json.Serialization;

namespace Intercom.Benchmarks.Load.Plain;

/// <summary>The properties of <see cref="ContactLocation"/> alone.</summary>
internal sealed class PlainContactLocation
{
    [JsonPropertyName("type")]
    public string? Type { get; set; }

    [JsonPropertyName("country")]
    public string? Country { get; set; }

    [JsonPropertyName("region")]
    public string? Region { get; set; }

    [JsonPropertyName("city")]
    public string? City { get; set; }

    [JsonPropertyName("country_code")]
    public string? CountryCode { get; set; }

    [JsonPropertyName("continent_code")]
    public string? ContinentCode { get; set; }
}
