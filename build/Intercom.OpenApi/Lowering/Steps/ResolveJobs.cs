using Intercom.OpenApi.Document;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>Keeps the jobs and downloads whose operations this version has.</summary>
public sealed class ResolveJobs : IDescriptionStep
{
    public void Apply(ApiDescription description)
    {
        UnmatchedFact.Keep(description, SpecExtensions.Jobs, Job.All(description).Select(job => job.Fact));
        UnmatchedFact.Keep(description, SpecExtensions.Downloads, SavedDownload.All(description).Select(download => download.Fact));
    }
}
