using System.Text.Json;
using System.Text.Json.Serialization;

namespace Intercom.Benchmarks.Client;

/// <summary>A contact without what the client adds: no dates, no extensible enums, no memory of how a value was written.</summary>
internal sealed class PlainContact
{
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    [JsonPropertyName("external_id")]
    public string? ExternalId { get; set; }

    [JsonPropertyName("role")]
    public string? Role { get; set; }

    [JsonPropertyName("email")]
    public string? Email { get; set; }

    [JsonPropertyName("phone")]
    public string? Phone { get; set; }

    [JsonPropertyName("name")]
    public string? Name { get; set; }

    [JsonPropertyName("owner_id")]
    public long? OwnerId { get; set; }

    [JsonPropertyName("created_at")]
    public long? CreatedAt { get; set; }

    [JsonPropertyName("updated_at")]
    public long? UpdatedAt { get; set; }

    [JsonPropertyName("signed_up_at")]
    public long? SignedUpAt { get; set; }

    [JsonPropertyName("last_seen_at")]
    public long? LastSeenAt { get; set; }

    [JsonPropertyName("browser")]
    public string? Browser { get; set; }

    [JsonPropertyName("custom_attributes")]
    public Dictionary<string, JsonElement>? CustomAttributes { get; set; }

    /// <summary>Gets or sets the members that the class has no property for, which the client keeps too.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Other { get; set; }
}
