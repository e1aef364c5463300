using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Intercom;

/// <summary>Models of one class, or the variants of an abstract one.</summary>
internal sealed class ModelFormat<T> : WireFormat<T>
    where T : IntercomModel
{
    private readonly Func<T>? _create;
    private readonly ModelMembers? _union;

    // The members of the class, once it is known that an application adds none. Threads share it without a lock: they set the same.
    private ModelMembers? _members;

    public ModelFormat(Func<T> create) => _create = create;

    /// <summary>Creates the format of an abstract class.</summary>
    /// <param name="union">Its members, with its variants.</param>
    public ModelFormat(ModelMembers union) => _union = union;

    public override string Expected => ModelFormat.Expected;

    public override bool TryRead(ref Utf8JsonReader reader, out T value, out byte[]? form)
    {
        form = null;
        return _create is null
            ? TryReadVariant(ref reader, out value, out form)
            : TryReadObject(ref reader, out value!) || TryReadScalar(ref reader, _create, out value!);
    }

    /// <summary>Reads an object, and no other form of the model; false, without advancing, if it is not an object.</summary>
    public bool TryReadObject(ref Utf8JsonReader reader, out T? value)
    {
        value = null;
        if (_create is null || reader.TokenType != JsonTokenType.StartObject)
        {
            return reader.TokenType == JsonTokenType.Null;
        }

        T model = _create();
        if (_members is { } members)
        {
            model.ReadKnown(ref reader, members);
        }
        else
        {
            ReadFirst(ref reader, model);
        }

        value = model;
        return true;
    }

    public override void Write(Utf8JsonWriter writer, T value) => ModelFormat.Write(writer, value);

    public override void Write(Utf8JsonWriter writer, JsonEncodedText name, T value)
    {
        if (value is null)
        {
            writer.WriteNull(name);
        }
        else
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }
    }

    // Not inlined, and neither is the first object: code that needs to know T takes longer to begin.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryReadVariant(ref Utf8JsonReader reader, out T value, out byte[]? form)
    {
        bool isVariant = VariantReader.TryRead(ref reader, _union!, out IntercomModel? variant, out form);
        value = (T)variant!;
        return isVariant;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ReadFirst(ref Utf8JsonReader reader, T model)
    {
        model.ReadObject(ref reader);
        if (model.GetType() == typeof(T) && OwnMembers.Of(model) is null)
        {
            _members = model.ModelMembers;
        }
    }

    private static bool TryReadScalar(ref Utf8JsonReader reader, Func<T> create, out T? value)
    {
        value = null;
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            return false;
        }

        T model = create();
        value = model.TryReadScalar(ref reader) ? model : null;
        return value is not null;
    }
}
