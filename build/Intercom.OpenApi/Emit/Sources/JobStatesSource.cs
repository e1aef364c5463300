using Intercom.OpenApi.Document;
using Intercom.OpenApi.Lowering;
using Intercom.OpenApi.Naming;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Emit.Sources;

/// <summary>The outcomes of the statuses of background jobs, and the members that give the reason of a failure.</summary>
internal sealed class JobStatesSource : IGeneratedSource
{
    private static readonly string[] Outcomes = ["succeeded", "empty", "failed"];

    public IEnumerable<(string Path, string Text)> Write(ApiDescription lowered, JObject bundle)
    {
        IReadOnlyList<Fact> statuses = FactList.Read(lowered.Root, SpecExtensions.JobStatuses, Job.Overlay, "value", "outcome");
        IReadOnlyList<Fact> reasons = FactList.Read(lowered.Root, SpecExtensions.JobFailureReasons, Job.Overlay, "member");
        if (
            statuses.GroupBy(status => status.Text("value"), StringComparer.OrdinalIgnoreCase)
                .FirstOrDefault(same => same.Count() > 1) is { } repeated)
        {
            throw repeated.Last().Malformed("value", $"is there twice: {repeated.Key}");
        }

        yield return ("Jobs/JobState.g.cs", GeneratedText.File(["System", "System.Collections.Generic"], $$"""
            internal sealed partial record JobState
            {
                private static readonly Dictionary<string, JobOutcome> Outcomes = new(StringComparer.OrdinalIgnoreCase)
                {
            {{string.Join("\n", statuses.Select(Line))}}
                };

                private static readonly string[] ReasonMembers = [{{string.Join(", ", reasons.Select(reason => GeneratedText.Literal(reason.Text("member"))))}}];
            }

            """));
    }

    private static string Line(Fact status)
    {
        string outcome = status.Text("outcome");
        return Outcomes.Contains(outcome, StringComparer.Ordinal)
            ? $"        [{GeneratedText.Literal(status.Text("value"))}] = JobOutcome.{CSharpName.Pascal(outcome)},"
            : throw status.Malformed("outcome", $"must be one of {string.Join(", ", Outcomes)}");
    }
}
