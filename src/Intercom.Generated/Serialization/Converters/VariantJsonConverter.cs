using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Intercom;

/// <summary>
/// Converts an abstract model from and to its variants, for System.Text.Json. The attribute of each abstract model names it.
/// </summary>
/// <typeparam name="T">The abstract class.</typeparam>
/// <typeparam name="TVariant">One of its variants.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class VariantJsonConverter<
    T,
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TVariant>
    : JsonConverter<T>, IVariantConverter
    where T : IntercomModel
    where TVariant : T
{
    private readonly ModelMembers _union;
    private readonly ModelFormat<T> _format;

    /// <summary>Creates a converter.</summary>
    public VariantJsonConverter()
    {
        _union = Find(Activator.CreateInstance<TVariant>().ModelMembers);
        _format = new ModelFormat<T>(_union);
    }

    ModelMembers IVariantConverter.Union => _union;

    /// <inheritdoc />
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ModelBoundary.Read(ref reader, _format);

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        ModelFormat.Write(writer ?? throw new ArgumentNullException(nameof(writer)), value);

    private static ModelMembers Find(ModelMembers variant)
    {
        ModelMembers? members = variant;
        while (members is not null && members.Owner != typeof(T))
        {
            members = members.Inherited;
        }

        return members ?? throw new InvalidOperationException($"{typeof(TVariant).Name} is not a variant of {typeof(T).Name}.");
    }
}
