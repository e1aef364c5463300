using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Intercom;

/// <summary>Converts an extensible enum from and to text, for System.Text.Json. The attribute of each enum names it.</summary>
/// <typeparam name="T">The enum.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EnumJsonConverter<T> : JsonConverter<T>
    where T : struct, IExtensibleEnum
{
    /// <inheritdoc />
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Create(RawJson.ReadScalar(ref reader) is { } raw
            ? TextFormat.TextOf(raw)
            : throw RawJson.Unexpected("text", reader.TokenType));

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        (writer ?? throw new ArgumentNullException(nameof(writer))).WriteStringValue(value.Value);

    /// <inheritdoc />
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Create(JsonText.Read(ref reader));

    /// <inheritdoc />
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        (writer ?? throw new ArgumentNullException(nameof(writer))).WritePropertyName(value.Value);

    private static T Create(string text) => ((IExtensibleEnum<T>)default(T)).Create(text);
}
