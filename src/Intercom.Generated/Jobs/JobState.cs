namespace Intercom;

/// <summary>The state of a background job. Statuses are extensible: a job with a status that is not known is waited for.</summary>
/// <param name="Id">Identifier of the job.</param>
/// <param name="Status">Status of the job, as the API gives it; empty when it gives none.</param>
/// <param name="FailureReason">Reason why it failed; null when Intercom does not give one.</param>
internal sealed partial record JobState(string Id, string Status, string? FailureReason)
{
    public bool IsFinished => Outcome(Status) != JobOutcome.Unfinished;

    /// <summary>Whether a status says that the job had nothing to produce.</summary>
    public static bool IsEmpty(string status) => Outcome(status) == JobOutcome.Empty;

    public static JobState Of(string id, string? status, IntercomModel response) => new(id, status ?? string.Empty, FindReason(response));

    /// <summary>Throws when the job failed.</summary>
    /// <exception cref="IntercomJobException">The job failed.</exception>
    public void ThrowIfFailed()
    {
        if (Outcome(Status) == JobOutcome.Failed)
        {
            throw new IntercomJobException(Id, Status, FailureReason ?? "Intercom does not say why");
        }
    }

    private static JobOutcome Outcome(string status) =>
        Outcomes.TryGetValue(status, out JobOutcome outcome) ? outcome : JobOutcome.Unfinished;

    private static string? FindReason(IntercomModel response) => ReasonMembers
        .Select(name =>
            response.AdditionalProperties?.TryGetValue(name, out Newtonsoft.Json.Linq.JToken? value) == true ? value.ToString() : null)
        .FirstOrDefault(reason => !string.IsNullOrWhiteSpace(reason));
}
