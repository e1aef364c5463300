using Intercom.Versions.Tests.Imitations;
using Intercom.Versions.Tests.Support;

namespace Intercom.Versions.Tests;

/// <summary>An update to any version that Intercom publishes loses nothing that is written by hand.</summary>
internal sealed class OfficialVersionsTests
{
    private static IEnumerable<string> Versions => OfficialVersions.All.Select(version => version.Name);

    [TestCaseSource(nameof(Versions))]
    public async Task The_library_of_each_version_compiles_without_a_warning(string version) => Expectations.Builds(await VersionRuns.OfAsync(version));

    [TestCaseSource(nameof(Versions))]
    public async Task No_hand_written_member_is_missing_whose_operation_the_version_has(string version) =>
        Expectations.HasHandWrittenMembers(await BuiltAsync(version), await CurrentAsync());

    [TestCaseSource(nameof(Versions))]
    public async Task Every_list_in_pages_has_a_pager(string version) => Expectations.HasPagers(await BuiltAsync(version), await CurrentAsync());

    [TestCaseSource(nameof(Versions))]
    public async Task Every_search_is_typed(string version) => Expectations.HasTypedSearches(await BuiltAsync(version));

    private static Task<VersionRun> CurrentAsync() => VersionRuns.OfAsync(VersionRuns.Current);

    private static async Task<VersionRun> BuiltAsync(string version)
    {
        VersionRun run = await VersionRuns.OfAsync(version);
        run.Library.Should().NotBeNull("the update wrote {0}", run.Output);
        return run;
    }
}
