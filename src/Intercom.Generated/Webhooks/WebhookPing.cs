using Newtonsoft.Json;

namespace Intercom;

/// <summary>The item of a ping, which Intercom sends to test the endpoint of an application.</summary>
public sealed partial class WebhookPing : IntercomModel
{
    /// <summary>Gets or sets the type of the item, <c>ping</c>.</summary>
    [JsonProperty("type")]
    public string? Type { get => _type.Value; set => _type = new(value); }
    private Optional<string?> _type;

    /// <summary>Gets or sets the message; null when there is none.</summary>
    [JsonProperty("message")]
    public string? Message { get => _message.Value; set => _message = new(value); }
    private Optional<string?> _message;
}
