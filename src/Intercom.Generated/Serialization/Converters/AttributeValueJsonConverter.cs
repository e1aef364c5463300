using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Intercom;

/// <summary>Converts the values of attributes, for System.Text.Json.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AttributeValueJsonConverter : JsonConverter<AttributeValue>
{
    /// <inheritdoc />
    public override bool HandleNull => true;

    /// <inheritdoc />
    public override AttributeValue? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ModelBoundary.Read(ref reader, AttributeValue.JsonFormat);

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, AttributeValue value, JsonSerializerOptions options) =>
        AttributeValue.JsonFormat.Write(writer ?? throw new ArgumentNullException(nameof(writer)), value);
}
