using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Intercom;

/// <summary>Gives a model its form in JSON under System.Text.Json, whatever the options. Named by the attribute of each model.</summary>
/// <typeparam name="T">The class of the model.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ModelJsonConverter<T> : JsonConverter<T>
    where T : IntercomModel
{
    private readonly ModelFormat<T> _format = new(Activator.CreateInstance<T>);

    /// <inheritdoc />
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ModelBoundary.Read(ref reader, _format);

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        ModelFormat.Write(writer ?? throw new ArgumentNullException(nameof(writer)), value);
}
