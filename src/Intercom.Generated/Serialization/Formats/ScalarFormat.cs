using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Intercom;

/// <summary>Reads a plain value from every form in which Intercom returns it, and writes it in a single one.</summary>
internal abstract class ScalarFormat<T> : WireFormat<T>
{
    /// <summary>Indicates whether an empty text is read as null.</summary>
    protected virtual bool IsBlankNothing => true;

    /// <summary>Reads a value in the form in which it is serialized; false, without advancing, for all others.</summary>
    public abstract bool TryReadExact(ref Utf8JsonReader reader, out T value);

    public sealed override bool TryRead(ref Utf8JsonReader reader, out T value, out byte[]? form)
    {
        form = null;
        return TryReadExact(ref reader, out value) || TryReadOther(ref reader, out value, out form);
    }

    /// <summary>Indicates whether the current value is null, or an empty text that is read as null.</summary>
    public bool IsNothing(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null
            || (IsBlankNothing && reader.TokenType == JsonTokenType.String && string.IsNullOrWhiteSpace(JsonText.Read(ref reader)));

    /// <summary>Reads a value in another form than it is serialized in.</summary>
    public bool TryReadOther(ref Utf8JsonReader reader, out T value, out byte[]? form)
    {
        value = default!;
        form = null;
        if (IsNothing(ref reader))
        {
            bool isExact = reader.TokenType == JsonTokenType.Null && default(T) is null;
            form = isExact ? null : RawJson.Read(ref reader);
            return true;
        }

        if (RawJson.ReadScalar(ref reader) is not { } raw)
        {
            return false;
        }

        form = RawJson.Read(ref reader);
        return TryConvert(raw, out value!);
    }

    /// <summary>Converts a value of another type: a string, <see cref="long" />, BigInteger, <see cref="double" /> or bool.</summary>
    protected abstract bool TryConvert(object raw, [MaybeNullWhen(false)] out T value);
}
