using Intercom.OpenApi.Document;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>Keeps of the lists of jobs and downloads what this version of the description has the operations for.</summary>
public sealed class ResolveJobs : IDescriptionStep
{
    public void Apply(ApiDescription description)
    {
        UnmatchedFact.Keep(description, SpecExtensions.Jobs, Job.All(description).Select(job => job.Fact));
        UnmatchedFact.Keep(description, SpecExtensions.Downloads, SavedDownload.All(description).Select(download => download.Fact));
    }
}
