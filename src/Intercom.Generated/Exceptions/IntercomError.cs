namespace Intercom;

/// <summary>An error that a response lists.</summary>
/// <param name="code">The error code.</param>
/// <param name="message">The message of Intercom.</param>
/// <param name="field">The field of the request that caused the error.</param>
public sealed class IntercomError(IntercomErrorCode code, string? message, string? field)
{
    /// <summary>The error code, such as <c>not_found</c>; empty when the response has none. Intercom may add codes at any time.</summary>
    public IntercomErrorCode Code { get; } = code;

    /// <summary>The message of Intercom; null when the response has none.</summary>
    public string? Message { get; } = message;

    /// <summary>The field of the request that caused the error; null when the response names none.</summary>
    public string? Field { get; } = field;

    /// <summary>Returns code, field and message.</summary>
    public override string ToString() =>
        MessageSanitizer.Sanitize(string.Join(": ", new[] { Code.Value, Field, Message }.Where(part => !string.IsNullOrEmpty(part))));
}
