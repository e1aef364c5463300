using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>The object that contains the item of a notification.</summary>
public sealed partial class WebhookData : IntercomModel
{
    /// <summary>Gets or sets the type of the object, <c>notification_event_data</c>.</summary>
    [JsonProperty("type")]
    public string? Type { get => _type.Value; set => _type = new(value); }
    private Optional<string?> _type;

    /// <summary>Gets the JSON of the item as it was received. Null when there is none, or it is not an object.</summary>
    [JsonIgnore] // It is one of the AdditionalProperties, where it stays as it was received.
    public JObject? Item => AdditionalProperties is { } members && members.TryGetValue("item", out JToken? item) ? item as JObject : null;
}
