using Intercom.Versions.Tests.Support;

namespace Intercom.Versions.Tests;

/// <summary>Small updates, one on top of the other, lose nothing either.</summary>
internal sealed class WeeklyEditsTests
{
    [Test]
    public async Task The_library_of_each_week_compiles_and_has_all_that_is_written_by_hand()
    {
        VersionRun current = await VersionRuns.OfAsync(VersionRuns.Current);
        foreach (VersionRun week in await VersionRuns.WeeksAsync())
        {
            Expectations.Builds(week);
            Expectations.HasHandWrittenMembers(week, current);
            Expectations.HasPagers(week, current);
            Expectations.HasTypedSearches(week);
        }
    }

    [Test]
    public async Task Another_order_changes_nothing()
    {
        IReadOnlyList<VersionRun> weeks = await VersionRuns.WeeksAsync();

        weeks[4].Facts.Should().Be(weeks[3].Facts);
        weeks[15].Facts.Should().Be(weeks[14].Facts);
    }

    [Test]
    public async Task The_description_of_this_repository_updates_to_itself()
    {
        VersionRun run = await VersionRuns.OfAsync(VersionRuns.Current);

        run.ExitCode.Should().Be(0);
        run.Facts.Should().Be(await File.ReadAllTextAsync(Path.Combine(ThisRepository.Root, "openapi", "intercom.yaml")));
    }
}
