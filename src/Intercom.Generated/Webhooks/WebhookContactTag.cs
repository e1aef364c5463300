using Newtonsoft.Json;

namespace Intercom;

/// <summary>A tag that a contact got or lost.</summary>
public sealed partial class WebhookContactTag : IntercomModel
{
    /// <summary>Kind of item, <c>contact_tag</c>.</summary>
    [JsonProperty("type")]
    public string? Type { get => _type.Value; set => _type = new(value); }
    private Optional<string?> _type;

    /// <summary>When it happened; null when not given.</summary>
    [JsonProperty("created_at")]
    [JsonConverter(typeof(UnixTimeConverter))]
    public DateTimeOffset? CreatedAt { get => _createdAt.Value; set => _createdAt = new(value); }
    private Optional<DateTimeOffset?> _createdAt;

    /// <summary>The tag; null when not given.</summary>
    [JsonProperty("tag")]
    public Tag? Tag { get => _tag.Value; set => _tag = new(value); }
    private Optional<Tag?> _tag;

    /// <summary>The contact; null when not given.</summary>
    [JsonProperty("contact")]
    public Contact? Contact { get => _contact.Value; set => _contact = new(value); }
    private Optional<Contact?> _contact;
}
