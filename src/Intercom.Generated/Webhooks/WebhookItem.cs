using Newtonsoft.Json;

namespace Intercom;

/// <summary>The item of a notification of a kind that has no class here: its members are in <see cref="IntercomModel.AdditionalProperties" />.</summary>
public sealed partial class WebhookItem : IntercomModel
{
    /// <summary>Kind of item, such as <c>content_stat.email</c>; null when not given.</summary>
    [JsonProperty("type")]
    public string? Type { get => _type.Value; set => _type = new(value); }
    private Optional<string?> _type;
}
