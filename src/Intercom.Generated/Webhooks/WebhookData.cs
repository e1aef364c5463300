using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>What holds the item of a notification.</summary>
public sealed partial class WebhookData : IntercomModel
{
    /// <summary>Kind of object, <c>notification_event_data</c>; null when not given.</summary>
    [JsonProperty("type")]
    public string? Type { get => _type.Value; set => _type = new(value); }
    private Optional<string?> _type;

    /// <summary>The item as it came; null when there is none, or when it is no object.</summary>
    [JsonIgnore] // It is among the members that have no property, where it stays as it came.
    public JObject? Item => AdditionalProperties is { } members && members.TryGetValue("item", out JToken? item) ? item as JObject : null;
}
