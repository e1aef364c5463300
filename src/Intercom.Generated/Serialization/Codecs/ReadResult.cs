using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>
/// The result of reading a value: the value and, when serializing it would not restore its received form, that form.
/// </summary>
internal readonly record struct ReadResult(bool IsReadable, object? Value, JToken? Form)
{
    /// <summary>A value that is serialized as received.</summary>
    public static ReadResult Canonical(object? value) => new(IsReadable: true, value, Form: null);

    /// <summary>A value that was received in another form than it is serialized in.</summary>
    public static ReadResult NonCanonical(object? value, JToken form) => new(IsReadable: true, value, form);

    /// <summary>No value of the type. The reader has not advanced, unless the value that it passed is given.</summary>
    public static ReadResult Unreadable(JToken? passed = null) => new(IsReadable: false, Value: null, passed);
}
