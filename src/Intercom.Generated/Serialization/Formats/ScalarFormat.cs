using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Intercom;

/// <summary>Reads a plain value from every form in which Intercom gives it, and writes it in one.</summary>
internal abstract class ScalarFormat<T> : WireFormat<T>
{
    /// <summary>Whether a blank text is no value, rather than one.</summary>
    protected virtual bool IsBlankNothing => true;

    /// <summary>Reads a value that comes in the form in which it is written; false, without moving, for all others.</summary>
    public abstract bool TryReadExact(ref Utf8JsonReader reader, out T value);

    public sealed override bool TryRead(ref Utf8JsonReader reader, out T value, out byte[]? form)
    {
        form = null;
        return TryReadExact(ref reader, out value) || TryReadOther(ref reader, out value, out form);
    }

    /// <summary>Whether the current value is none: null, or a blank text where that is no value.</summary>
    public bool IsNothing(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null
            || (IsBlankNothing && reader.TokenType == JsonTokenType.String && string.IsNullOrWhiteSpace(JsonText.Read(ref reader)));

    /// <summary>Reads a value in another form than that in which it is written.</summary>
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

    /// <summary>Converts a value of another kind: a string, <see cref="long" />, BigInteger, <see cref="double" /> or bool.</summary>
    protected abstract bool TryConvert(object raw, [MaybeNullWhen(false)] out T value);
}
