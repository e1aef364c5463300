using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>
/// Reads and writes values of types other than models and those of System.Text.Json: dictionaries, objects of an application, and the JSON
/// trees of Newtonsoft.Json. That needs reflection, which trimmed programs turn off; Newtonsoft.Json is trimmed with it.
/// </summary>
internal static class OtherJson
{
    private const string Guarded = "Not reached without reflection-based serialization, which trimming turns off by default.";

    /// <summary>Writes a value.</summary>
    /// <exception cref="NotSupportedException">The program has no reflection-based serialization.</exception>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = Guarded)]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = Guarded)]
    public static byte[] Write(object value)
    {
        if (JsonSerializer.IsReflectionEnabledByDefault)
        {
            return NewtonsoftSerializer.Write(value);
        }

        throw Unsupported(value.GetType());
    }

    /// <summary>Reads the current value.</summary>
    /// <exception cref="JsonException">The value cannot be read.</exception>
    /// <exception cref="NotSupportedException">The program has no reflection-based serialization.</exception>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = Guarded)]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = Guarded)]
    public static T? Read<T>(ref Utf8JsonReader reader)
        where T : class
    {
        if (JsonSerializer.IsReflectionEnabledByDefault)
        {
            return (T?)NewtonsoftSerializer.Read(RawJson.Read(ref reader), typeof(T));
        }

        throw Unsupported(typeof(T));
    }

    /// <summary>Returns the type that an object of Newtonsoft.Json names in its JSON; null for anything else.</summary>
    public static string? TypeOf(object? value) =>
        JsonSerializer.IsReflectionEnabledByDefault && value is JObject json && json["type"] is JValue { Value: string type } ? type : null;

    private static NotSupportedException Unsupported(Type type) => new(
        $"{type.Name} cannot be converted to or from JSON, because reflection-based serialization is turned off in this program. "
        + "Use a model, JSON text, or JsonNode; or set JsonSerializerIsReflectionEnabledByDefault to true in the project file.");
}
