namespace Intercom;

/// <summary>One of the errors that an answer lists.</summary>
/// <param name="code">What kind of error it is.</param>
/// <param name="message">What Intercom says about it.</param>
/// <param name="field">The field of the request that it is about.</param>
public sealed class IntercomError(IntercomErrorCode code, string? message, string? field)
{
    /// <summary>What kind of error it is, such as <c>not_found</c>. More kinds can come at any time. Empty when the answer gives none.</summary>
    public IntercomErrorCode Code { get; } = code;

    /// <summary>What Intercom says about it; null when it says nothing.</summary>
    public string? Message { get; } = message;

    /// <summary>The field of the request that it is about; null when it is about none.</summary>
    public string? Field { get; } = field;

    /// <summary>Code, field and message.</summary>
    public override string ToString() => MessageText.Clean(string.Join(": ", new[] { Code.Value, Field, Message }.Where(part => !string.IsNullOrEmpty(part))));
}
