using Newtonsoft.Json;

namespace Intercom;

/// <summary>What Intercom sends to see whether the address of an application answers.</summary>
public sealed partial class WebhookPing : IntercomModel
{
    /// <summary>Kind of item, <c>ping</c>.</summary>
    [JsonProperty("type")]
    public string? Type { get => _type.Value; set => _type = new(value); }
    private Optional<string?> _type;

    /// <summary>A greeting; null when not given.</summary>
    [JsonProperty("message")]
    public string? Message { get => _message.Value; set => _message = new(value); }
    private Optional<string?> _message;
}
