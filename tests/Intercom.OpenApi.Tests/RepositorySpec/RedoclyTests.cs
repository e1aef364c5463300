using Intercom.OpenApi.Document;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.RepositorySpec;

public class RedoclyTests
{
    private static readonly string Folder = Path.Combine(ThisRepository.Root, "tests", "Intercom.OpenApi.Tests", "redocly");
    private static readonly string Installed = Path.Combine(Folder, "node_modules", ".package-lock.json");

    [OneTimeSetUp]
    public void Install()
    {
        // It need not ask anywhere whether there is a newer one.
        Environment.SetEnvironmentVariable("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
        if (Finished("node", "--version") is not { ExitCode: 0 })
        {
            DoWithout("Node.js is not there to run Redocly, which checks the description.");
        }

        bool isCurrent = File.Exists(Installed)
            && File.GetLastWriteTimeUtc(Installed) >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json"));
        if (!isCurrent && Finished(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", "ci", "--ignore-scripts") is not { ExitCode: 0 })
        {
            DoWithout($"Redocly, which checks the description, could not be installed by `npm ci` in {Folder}.");
        }
    }

    [Test]
    public void The_description_passes_the_recommended_rules_without_errors()
    {
        using TemporaryFolder folder = new();
        string bundle = folder.PathOf("intercom.json");
        JsonFile.Write(bundle, ThisRepository.Description.Bundle);

        Errors(bundle).Should().BeEmpty();
    }

    [Test]
    public void A_description_that_breaks_a_rule_does_not_pass()
    {
        using TemporaryFolder folder = new();
        JObject broken = (JObject)ThisRepository.Description.Bundle.DeepClone();
        broken["paths"]!["/me"]!["get"]!["operationId"] = (string?)broken["paths"]!["/admins"]!["get"]!["operationId"];
        string bundle = folder.PathOf("intercom.json");
        JsonFile.Write(bundle, broken);

        Errors(bundle).Should().ContainSingle().Which.Should().StartWith("operation-operationId-unique");
    }

    private static List<string> Errors(string bundle)
    {
        string program = Path.Combine("node_modules", "@redocly", "cli", "bin", "cli.js");
        FinishedProcess lint = Finished(
            "node",
            program,
            "lint",
            bundle,
            "--config",
            "redocly.yaml",
            "--format",
            "json",
            "--max-problems",
            "1000")!;
        return
        [
            .. JObject.Parse(lint.Output)["problems"]!
                .Where(problem => (string?)problem["severity"] == "error")
                .Select(problem => $"{problem["ruleId"]} at {problem.SelectToken("location[0].pointer")}: {problem["message"]}"),
        ];
    }

    private static FinishedProcess? Finished(string program, params string[] arguments) => FinishedProcess.Run(Folder, program, arguments);

    private static void DoWithout(string reason)
    {
        if (Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.Fail(reason);
        }

        Assert.Ignore(reason);
    }
}
