using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Intercom;

/// <summary>Converts values that are text, a number or a boolean, for System.Text.Json.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ScalarValueJsonConverter : JsonConverter<ScalarValue>
{
    /// <inheritdoc />
    public override bool HandleNull => true;

    /// <inheritdoc />
    public override ScalarValue? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ModelBoundary.Read(ref reader, ScalarValue.JsonFormat);

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, ScalarValue value, JsonSerializerOptions options) =>
        ScalarValue.JsonFormat.Write(writer ?? throw new ArgumentNullException(nameof(writer)), value);
}
