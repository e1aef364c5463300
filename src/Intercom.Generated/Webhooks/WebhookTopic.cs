using System.Text.Json.Serialization;

namespace Intercom;

/// <summary>
/// The topic of a notification. Extensible: any text is a topic, so a topic that Intercom adds later is read unchanged. The known topics
/// include those of later versions of the API.
/// </summary>
[JsonConverter(typeof(EnumJsonConverter<WebhookTopic>))]
[Newtonsoft.Json.JsonConverter(typeof(ExtensibleEnumConverter<WebhookTopic>))]
public readonly partial struct WebhookTopic : IExtensibleEnum<WebhookTopic>, IEquatable<WebhookTopic>
{
    private readonly string? _value;

    /// <summary>Creates a topic from its text.</summary>
    /// <param name="value">The text of the topic, known or not.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value" /> is null.</exception>
    public WebhookTopic(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>
    /// The text of the topic; empty when the notification has none. The constants of <see cref="Known" /> can be the cases of a switch over
    /// it.
    /// </summary>
    public string Value => _value ?? string.Empty;

    internal static readonly EnumFormat<WebhookTopic> JsonFormat = new();

    /// <summary>Creates a topic from its text.</summary>
    /// <param name="value">The text of the topic, known or not.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value" /> is null.</exception>
    public static implicit operator WebhookTopic(string value) => new(value);

    /// <summary>Indicates whether two topics are equal.</summary>
    /// <param name="left">The first topic.</param>
    /// <param name="right">The second topic.</param>
    public static bool operator ==(WebhookTopic left, WebhookTopic right) => left.Equals(right);

    /// <summary>Indicates whether two topics are different.</summary>
    /// <param name="left">The first topic.</param>
    /// <param name="right">The second topic.</param>
    public static bool operator !=(WebhookTopic left, WebhookTopic right) => !left.Equals(right);

    WebhookTopic IExtensibleEnum<WebhookTopic>.Create(string value) => new(value);

    /// <inheritdoc />
    public bool Equals(WebhookTopic other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is WebhookTopic other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>Returns the text of the topic.</summary>
    public override string ToString() => Value;
}
