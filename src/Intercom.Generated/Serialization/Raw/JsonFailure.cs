using System.Text;
using System.Text.Json;

namespace Intercom;

/// <summary>Knows the exceptions of JSON that cannot be read.</summary>
internal static class JsonFailure
{
    /// <summary>Whether an exception says that JSON cannot be read, and not that something else failed.</summary>
    public static bool IsExpected(Exception exception) =>
        exception is JsonException or Newtonsoft.Json.JsonException or FormatException or OverflowException
            or InvalidCastException or DecoderFallbackException
            || (exception is InvalidOperationException && exception.InnerException is DecoderFallbackException);
}
