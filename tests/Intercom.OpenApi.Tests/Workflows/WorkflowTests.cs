using System.Text.RegularExpressions;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Workflows;

/// <summary>Rules for every workflow, and for those of a release.</summary>
public partial class WorkflowTests
{
    private static readonly string Folder = Path.Combine(ThisRepository.Root, ".github", "workflows");

    private static IEnumerable<string> Names =>
        Directory.GetFiles(Folder, "*.yml").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    [Test]
    public void There_are_workflows_for_changes_releases_vulnerabilities_documentation_and_descriptions() =>
        Names.Should().Equal("ci.yml", "codeql.yml", "docs.yml", "release.yml", "spec-update.yml");

    [TestCaseSource(nameof(Names))]
    public void Every_job_has_a_time_limit_and_permissions_of_its_own_or_of_the_workflow(string name)
    {
        JObject workflow = Read(name);

        workflow["permissions"].Should().BeOfType<JObject>("a workflow without permissions has all of them");
        Jobs(workflow).Should().NotBeEmpty().And.OnlyContain(job => job["timeout-minutes"] != null);
    }

    [TestCaseSource(nameof(Names))]
    public void Every_action_is_pinned_to_a_version(string name)
    {
        IEnumerable<string> actions = Jobs(Read(name)).SelectMany(Steps).Select(step => (string?)step["uses"]).OfType<string>();

        actions.Should().NotBeEmpty().And.OnlyContain(action => PinnedAction().IsMatch(action));
    }

    [TestCaseSource(nameof(Names))]
    public void No_script_has_text_of_an_event_put_into_it(string name) =>
        Jobs(Read(name)).SelectMany(Scripts).Should().OnlyContain(script => !script.Contains("${{", StringComparison.Ordinal));

    [TestCaseSource(nameof(Names))]
    public void Every_script_that_a_workflow_runs_exists(string name)
    {
        IEnumerable<string> scripts = Jobs(Read(name))
            .SelectMany(Scripts).SelectMany(script => RepositoryScript().Matches(script)).Select(match => match.Groups["path"].Value);

        scripts.Should().OnlyContain(script => File.Exists(Path.Combine(ThisRepository.Root, script)));
    }

    [Test]
    public void Changes_are_built_and_tested_on_Linux_Windows_and_macOS_with_the_scripts_of_the_repository()
    {
        JObject test = (JObject)Read("ci.yml")["jobs"]!["test"]!;

        test["strategy"]!["matrix"]!["os"]!.Values<string>().Should().Equal("ubuntu-latest", "windows-latest", "macos-latest");
        Scripts(test).Where(script => script.StartsWith("scripts/", StringComparison.Ordinal))
            .Should().Equal("scripts/build", "scripts/test --no-build");
    }

    [Test]
    public void The_site_is_built_by_a_job_that_can_write_nothing_and_published_by_one_that_runs_no_code_of_the_repository()
    {
        JObject docs = Read("docs.yml");

        docs["permissions"]!.ShouldBe("{contents: read}");
        ((JObject)docs["jobs"]!["build"]!).ContainsKey("permissions").Should().BeFalse();
        Scripts((JObject)docs["jobs"]!["build"]!).Should().HaveCount(2).And.HaveElementAt(0, "scripts/docs");
        JObject publish = (JObject)docs["jobs"]!["publish"]!;
        publish["permissions"]!.ShouldBe("{pages: write, id-token: write}");
        Steps(publish).Select(step => (string?)step["uses"]).Should().Equal("actions/deploy-pages@v4");
        ((string?)publish["if"]).Should().Be("github.event_name != 'pull_request'");
    }

    [Test]
    public void The_quickstart_is_run_where_there_is_no_Node()
    {
        JObject job = (JObject)Read("ci.yml")["jobs"]!["without-node"]!;

        Steps(job).Select(step => (string?)step["uses"]).OfType<string>().Should().Equal("actions/checkout@v4");
        Scripts(job).Single().Should().Contain("dotnet run --project samples/Quickstart").And.Contain("command -v node");
    }

    [Test]
    public void A_release_is_built_by_a_job_that_can_write_nothing_and_published_by_jobs_that_run_no_code_of_the_repository()
    {
        JObject release = Read("release.yml");

        release["permissions"]!.ShouldBe("{}");
        JObject pack = (JObject)release["jobs"]!["pack"]!;
        pack["permissions"]!.ShouldBe("{contents: read}");
        pack.ToString().Should().NotContainAny("secrets.", "github.token").And.Contain("scripts/pack --release");
        foreach (JObject job in new[] { "push", "release" }.Select(name => (JObject)release["jobs"]![name]!))
        {
            Steps(job).Select(step => (string?)step["uses"]).Should().NotContain("actions/checkout@v4");
            Scripts(job).Should().OnlyContain(script => !script.Contains("scripts/", StringComparison.Ordinal));
        }
    }

    [Test]
    public void Packages_are_attested_before_they_are_pushed_and_pushed_before_the_release_is_created()
    {
        JObject jobs = (JObject)Read("release.yml")["jobs"]!;

        List<JObject> push = Steps((JObject)jobs["push"]!);
        push.FindIndex(step => ((string?)step["uses"])?.StartsWith("actions/attest-build-provenance@", StringComparison.Ordinal) == true)
            .Should().BePositive().And
            .BeLessThan(push.FindIndex(step => ((string?)step["run"])?.Contains("nuget push", StringComparison.Ordinal) == true));
        ((string?)jobs["push"]!["needs"]).Should().Be("pack");
        ((string?)jobs["release"]!["needs"]).Should().Be("push");
    }

    [GeneratedRegex(
        @"^[\w-]+/[\w./-]+@v\d+(\.\d+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex PinnedAction();

    [GeneratedRegex(
        @"(?<![\w/.-])(?<path>(scripts|build|\.ci)/[\w.-]+)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 30_000)]
    private static partial Regex RepositoryScript();

    private static JObject Read(string name) => YamlFile.Read(Path.Combine(Folder, name));

    private static IEnumerable<JObject> Jobs(JObject workflow) => workflow["jobs"]!.Children<JProperty>().Select(job => (JObject)job.Value);

    private static List<JObject> Steps(JObject job) => [.. job["steps"]!.OfType<JObject>()];

    private static IEnumerable<string> Scripts(JObject job) => Steps(job).Select(step => (string?)step["run"]).OfType<string>();
}
