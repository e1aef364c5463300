namespace Intercom;

/// <summary>The state of a background job. The status is an extensible enum: a job with an unknown status is polled further.</summary>
/// <param name="Id">Identifier of the job.</param>
/// <param name="Status">Status of the job; empty when the response has none.</param>
/// <param name="FailureReason">Reason of the failure; null when Intercom gives none.</param>
internal sealed partial record JobState(string Id, string Status, string? FailureReason)
{
    public bool IsFinished => Outcome(Status) != JobOutcome.Unfinished;

    /// <summary>Indicates whether a status means that the job had nothing to produce.</summary>
    public static bool IsEmpty(string status) => Outcome(status) == JobOutcome.Empty;

    public static JobState Of(string id, string? status, IntercomModel response) => new(id, status ?? string.Empty, FindReason(response));

    /// <summary>Throws when the job failed.</summary>
    /// <exception cref="IntercomJobException">The job failed.</exception>
    public void ThrowIfFailed()
    {
        if (Outcome(Status) == JobOutcome.Failed)
        {
            throw new IntercomJobException(Id, Status, FailureReason ?? "Intercom gave no reason");
        }
    }

    private static JobOutcome Outcome(string status) =>
        Outcomes.TryGetValue(status, out JobOutcome outcome) ? outcome : JobOutcome.Unfinished;

    private static string? FindReason(IntercomModel response) => ReasonMembers
        .Select(name => response.UnknownMembers?.Find(name) is { } json ? ScalarJson.TextOf(json) ?? OtherText(json) : null)
        .FirstOrDefault(reason => !string.IsNullOrWhiteSpace(reason));

    private static string? OtherText(byte[] json) => RawJson.IsNull(json) ? null : Utf8.GetString(json);
}
