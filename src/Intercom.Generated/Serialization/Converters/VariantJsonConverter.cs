using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Intercom;

/// <summary>
/// Converts an abstract model from and to its variants, for System.Text.Json. The attribute of each abstract model names it.
/// </summary>
/// <typeparam name="T">The abstract class.</typeparam>
/// <typeparam name="TVariant">One of its variants.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class VariantJsonConverter<T, TVariant> : JsonConverter<T>
    where T : IntercomModel
    where TVariant : T
{
    private readonly ModelFormat<T> _format = new(Find(Activator.CreateInstance<TVariant>().ModelMembers));

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
