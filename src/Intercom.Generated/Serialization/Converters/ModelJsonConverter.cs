using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Intercom;

/// <summary>Converts a model from and to JSON, for System.Text.Json with any options. The attribute of each model names it.</summary>
/// <typeparam name="T">The class of the model.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ModelJsonConverter<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>
    : JsonConverter<T>
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
