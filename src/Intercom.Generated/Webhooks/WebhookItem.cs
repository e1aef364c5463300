using Newtonsoft.Json;

namespace Intercom;

/// <summary>
/// An item of a type that the library has no class for. Its properties are in <see cref="IntercomModel.AdditionalProperties" />.
/// </summary>
public sealed partial class WebhookItem : IntercomModel
{
    /// <summary>Gets or sets the type of the item, such as <c>content_stat.email</c>. Null when the item has none.</summary>
    [JsonProperty("type")]
    public string? Type { get => _type.Value; set => _type = new(value); }
    private Optional<string?> _type;
}
