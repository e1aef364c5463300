using Intercom.OpenApi.Document;
using Intercom.OpenApi.Lowering;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Workflows;

public class SpecUpdateWorkflowTests
{
    private static readonly string[] Builds = ["dotnet", "npm", ".ci/", "bash", " sh ", "node ", "make", "eval", "source "];

    private readonly JObject _workflow = YamlFile.Read(Path.Combine(ThisRepository.Root, ".github", "workflows", "spec-update.yml"));

    [Test]
    public void The_job_that_runs_the_description_can_write_nothing_and_knows_no_secret()
    {
        _workflow["permissions"]!.ShouldBe("{}");
        JObject job = Job("update");
        job["permissions"]!.ShouldBe("{contents: read}");
        job.ToString().Should().NotContainAny("github.token", "secrets.", "GH_TOKEN", "id-token");
        ((bool?)Uses(job, "actions/checkout@v4")["with"]!["persist-credentials"]).Should().BeFalse();
    }

    [Test]
    public void The_job_that_can_write_neither_builds_nor_runs_what_the_patch_brings()
    {
        JObject job = Job("propose");

        job["permissions"]!.ShouldBe("{contents: write, pull-requests: write}");
        Scripts(job).Should().NotBeEmpty().And.OnlyContain(
            script => !Builds.Any(build => script.Contains(build, StringComparison.Ordinal)));
        Steps(job).Select(step => (string?)step["uses"])
            .OfType<string>()
            .Should().Equal("actions/checkout@v4", "actions/download-artifact@v4");
    }

    [Test]
    public void No_script_has_text_of_an_input_or_output_put_into_it()
    {
        _workflow["jobs"]!.Children<JProperty>()
            .SelectMany(job => Scripts((JObject)job.Value))
            .Should().OnlyContain(script => !script.Contains("${{", StringComparison.Ordinal));
    }

    [Test]
    public void A_patch_of_what_follows_from_the_description_is_applied()
    {
        using TemporaryFolder folder = new();
        Commit(folder);
        folder.Write("repository/openapi/intercom.yaml", "new\n");
        folder.Write("repository/openapi/review.yaml", "new\n");
        folder.Write("repository/src/Intercom.Generated/PublicApi/api.txt", "new\n");

        Apply(folder).ExitCode.Should().Be(0);

        File.ReadAllText(folder.PathOf("repository/openapi/intercom.yaml")).Should().Be("new\n");
    }

    [TestCase(".github/workflows/spec-update.yml")]
    [TestCase(".ci/run")]
    [TestCase("src/Intercom.Generated/Http/ApiConnection.cs")]
    [TestCase("src/Intercom.Generated/PublicApi/../Evil.cs")]
    [TestCase("openapi/overlays/99-evil.yaml")]
    [TestCase("Directory.Build.props")]
    public void A_patch_of_anything_else_is_rejected(string path)
    {
        using TemporaryFolder folder = new();
        Commit(folder);
        folder.Write("repository/openapi/intercom.yaml", "new\n");
        folder.Write("repository/" + path, "evil\n");

        Apply(folder).Should().Match<FinishedProcess>(
            process => process.ExitCode != 0 && process.Error.Contains("no update changes", StringComparison.Ordinal));

        File.ReadAllText(folder.PathOf("repository/openapi/intercom.yaml")).Should().Be("old\n");
    }

    [Test]
    public void A_patch_that_makes_a_link_or_a_program_is_rejected()
    {
        using TemporaryFolder folder = new();
        Commit(folder);
        File.Delete(folder.PathOf("repository/openapi/intercom.yaml"));
        File.CreateSymbolicLink(folder.PathOf("repository/openapi/intercom.yaml"), "/etc/passwd");

        Apply(folder).ExitCode.Should().NotBe(0);
    }

    [TestCase("2.15; id")]
    [TestCase("../x")]
    [TestCase("")]
    public void A_version_that_is_none_is_rejected(string version)
    {
        using TemporaryFolder folder = new();
        Commit(folder);
        folder.Write("repository/openapi/intercom.yaml", "new\n");

        Apply(folder, version).Should().Match<FinishedProcess>(
            process => process.ExitCode != 0 && process.Error.Contains("not a version", StringComparison.Ordinal));
    }

    private static List<JObject> Steps(JObject job) => [.. job["steps"]!.OfType<JObject>()];

    private static IEnumerable<string> Scripts(JObject job) => Steps(job).Select(step => (string?)step["run"]).OfType<string>();

    private static JObject Uses(JObject job, string action) => Steps(job).Single(step => (string?)step["uses"] == action);

    private static void Commit(TemporaryFolder folder)
    {
        folder.Write("repository/openapi/intercom.yaml", "old\n");
        Git(folder, "init", "--quiet");
        Git(folder, "add", "--all");
        Git(folder, "-c", "user.name=Test", "-c", "user.email=test@example.com", "commit", "--quiet", "--message", "Old");
    }

    private static FinishedProcess Git(TemporaryFolder folder, params string[] arguments)
    {
        FinishedProcess? process = FinishedProcess.Run(folder.PathOf("repository"), "git", arguments);
        if (process is null)
        {
            Assert.Ignore("git is not installed.");
        }

        process!.ExitCode.Should().Be(0, process.Error);
        return process;
    }

    private JObject Job(string name) => (JObject)_workflow["jobs"]![name]!;

    // What the first job does to make the patch, and the second to apply it.
    private FinishedProcess Apply(TemporaryFolder folder, string version = "2.15")
    {
        Git(folder, "add", "--all");
        folder.Write("update/update.patch", Git(folder, "diff", "--cached", "--binary", "--no-renames").Output);
        folder.Write("update/version.txt", version + "\n");
        Git(folder, "reset", "--quiet", "--hard");
        string script = (string)Steps(Job("propose")).Single(step => (string?)step["id"] == "apply")["run"]!;
        Dictionary<string, string> environment =
            new(StringComparer.Ordinal) { ["RUNNER_TEMP"] = folder.Root, ["GITHUB_OUTPUT"] = folder.PathOf("output.txt") };
        return FinishedProcess.Run(folder.PathOf("repository"), "bash", environment, "-c", script)!;
    }
}
