using Intercom.Versions.Tests.Imitations;

namespace Intercom.Versions.Tests.Support;

/// <summary>All runs, started together on the first question for one of them and as many at a time as there are processors.</summary>
internal static class VersionRuns
{
    private static readonly SemaphoreSlim Processors = new(Environment.ProcessorCount);

    private static readonly Lazy<IReadOnlyDictionary<string, Task<VersionRun>>> Versions = new(() => OfficialVersions.All
        .OrderBy(version => version.Name != Current)
        .ToDictionary(version => version.Name, RunAsync, StringComparer.Ordinal));

    private static readonly Lazy<Task<IReadOnlyList<VersionRun>>> Replayed = new(() => Task.Run(ReplayAsync));

    /// <summary>The version that the repository describes.</summary>
    public const string Current = "2.14";

    public static Task<VersionRun> OfAsync(string version)
    {
        _ = Replayed.Value;
        return Versions.Value[version];
    }

    /// <summary>The weekly edits, one after the other in one repository.</summary>
    public static Task<IReadOnlyList<VersionRun>> WeeksAsync()
    {
        _ = Versions.Value;
        return Replayed.Value;
    }

    private static Task<VersionRun> RunAsync(Imitation version) => Task.Run(async () =>
    {
        await Processors.WaitAsync();
        try
        {
            using TemporaryRepository repository = new();
            return VersionRun.Of(version, repository);
        }
        finally
        {
            Processors.Release();
        }
    });

    private static async Task<IReadOnlyList<VersionRun>> ReplayAsync()
    {
        using TemporaryRepository repository = new();
        VersionRun current = await Versions.Value[Current];
        List<VersionRun> runs = [];
        foreach (Imitation week in WeeklyEdits.All)
        {
            await Processors.WaitAsync();
            try
            {
                // The last week has the edits of all, and is compiled as a whole, as the version is that the first week edits.
                bool isWhole = runs.Count == WeeklyEdits.All.Count - 1 || runs.LastOrDefault(current).Library is null;
                runs.Add(isWhole
                    ? VersionRun.Of(week, repository)
                    : VersionRun.OfEdit(week, repository, runs.LastOrDefault(current).Library!));
            }
            finally
            {
                Processors.Release();
            }
        }

        return runs;
    }
}
