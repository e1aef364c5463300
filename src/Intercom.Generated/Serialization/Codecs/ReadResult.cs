using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>
/// What was read of one value: the value itself and, where writing the value would not give what came, the form in which it came.
/// </summary>
internal readonly record struct ReadResult(bool IsReadable, object? Value, JToken? Form)
{
    /// <summary>A value that is written as it came.</summary>
    public static ReadResult Canonical(object? value) => new(IsReadable: true, value, Form: null);

    /// <summary>A value that came in another form than it is written in.</summary>
    public static ReadResult NonCanonical(object? value, JToken form) => new(IsReadable: true, value, form);

    /// <summary>Nothing that fits the type. The reader stands where it stood, unless what it passed is given.</summary>
    public static ReadResult Unreadable(JToken? passed = null) => new(IsReadable: false, Value: null, passed);
}
