namespace Intercom.Testing;

/// <summary>The reaction of Fin to a message; see <see cref="IntercomTestServer.OnFinMessage" />.</summary>
public sealed class FinAnswer
{
    private FinAnswer(string? body, string? status, string? reason)
    {
        Body = body;
        Status = status;
        Reason = reason;
    }

    /// <summary>The text of the reply; null if Fin does not reply.</summary>
    internal string? Body { get; }

    /// <summary>The status that the involvement of Fin ends with; null if Fin waits for the user.</summary>
    internal string? Status { get; }

    /// <summary>The reason of the status; null for none.</summary>
    internal string? Reason { get; }

    /// <summary>Creates a reply, after which Fin waits for the user.</summary>
    /// <param name="body">The text of the reply.</param>
    /// <exception cref="ArgumentException"><paramref name="body" /> is null or empty.</exception>
    public static FinAnswer Reply(string body)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(body);
        return new FinAnswer(body, status: null, reason: null);
    }

    /// <summary>Creates an escalation: Fin passes the conversation to a person.</summary>
    /// <param name="reason">The reason that the event contains.</param>
    /// <exception cref="ArgumentException"><paramref name="reason" /> is null or empty.</exception>
    public static FinAnswer Escalate(string reason = "Escalation requested by user")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return new FinAnswer(body: null, "escalated", reason);
    }

    /// <summary>Creates a resolution: the user has indicated that the question is resolved.</summary>
    public static FinAnswer Resolve() => new(body: null, "resolved", reason: null);
}
