using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Intercom;

/// <summary>Converts the values of search filters, for System.Text.Json.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SearchValueJsonConverter : JsonConverter<SearchValue>
{
    /// <inheritdoc />
    public override bool HandleNull => true;

    /// <inheritdoc />
    public override SearchValue? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ModelBoundary.Read(ref reader, SearchValue.JsonFormat);

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, SearchValue value, JsonSerializerOptions options) =>
        SearchValue.JsonFormat.Write(writer ?? throw new ArgumentNullException(nameof(writer)), value);
}
