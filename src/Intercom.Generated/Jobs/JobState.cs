namespace Intercom;

/// <summary>What is known of a job in the background. States are open: those that are not known are waited on.</summary>
/// <param name="Id">Identifier of the job.</param>
/// <param name="Status">Its state, in the words of the API.</param>
/// <param name="FailureReason">Why it failed; null when Intercom does not say.</param>
internal sealed record JobState(string Id, string Status, string? FailureReason)
{
    public const string NoData = "no_data";

    private static readonly string[] Reasons = ["failure_reason", "error_message", "error", "message", "reason"];

    public bool IsFinished => HasFailed || Is("completed") || Is("complete") || Is("success") || Is(NoData);

    public bool HasFailed => Is("failed") || Is("canceled") || Is("cancelled");

    public static JobState Of(string id, string? status, IntercomModel answer) => new(id, status ?? string.Empty, FindReason(answer));

    /// <summary>Throws where the job has failed.</summary>
    public void Demand()
    {
        if (HasFailed)
        {
            throw new IntercomJobException(Id, Status, FailureReason ?? "Intercom does not say why");
        }
    }

    private static string? FindReason(IntercomModel answer) => Reasons
        .Select(name => answer.AdditionalProperties?.TryGetValue(name, out Newtonsoft.Json.Linq.JToken? value) == true ? value.ToString() : null)
        .FirstOrDefault(reason => !string.IsNullOrWhiteSpace(reason));

    private bool Is(string status) => string.Equals(Status, status, StringComparison.OrdinalIgnoreCase);
}
