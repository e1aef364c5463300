using System.Text;
using System.Text.Json;

namespace Intercom;

/// <summary>The exceptions that unreadable JSON causes.</summary>
internal static class JsonFailure
{
    /// <summary>Indicates whether an exception is caused by unreadable JSON, and not by another failure.</summary>
    public static bool IsExpected(Exception exception) =>
        exception is JsonException or FormatException or OverflowException or InvalidCastException or DecoderFallbackException
            || (exception is InvalidOperationException && exception.InnerException is DecoderFallbackException);
}
