using System.Text.Json;

namespace Intercom;

/// <summary>Reads values for System.Text.Json, and reports the path of errors.</summary>
internal static class ModelBoundary
{
    /// <summary>Reads the current value.</summary>
    /// <exception cref="JsonException">The value cannot be read. The message ends with the path within the value.</exception>
    public static T Read<T>(ref Utf8JsonReader reader, WireFormat<T> format)
    {
        Utf8JsonReader start = reader;
        try
        {
            return format.Read(ref reader);
        }
        catch (Exception exception) when (JsonFailure.IsExpected(exception))
        {
            string path = JsonPath.Find(start, reader.BytesConsumed);
            throw new JsonException(
                path.Length == 0 ? exception.Message : $"{exception.Message} At {path} in {typeof(T).Name}.",
                exception);
        }
    }
}
