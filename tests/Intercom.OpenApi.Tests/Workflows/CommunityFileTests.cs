using Intercom.OpenApi.Document;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Workflows;

/// <summary>The files by which GitHub shows forms, asks for reviews and updates dependencies.</summary>
public class CommunityFileTests
{
    private static readonly string[] ElementTypes = ["checkboxes", "dropdown", "input", "markdown", "textarea"];

    private static readonly string[] Ecosystems = ["dotnet-sdk", "github-actions", "npm", "nuget"];

    private static IEnumerable<string> Forms =>
        Directory.GetFiles(PathOf(".github/ISSUE_TEMPLATE"), "*.yml")
            .Select(path => Path.GetFileName(path)).Where(name => name != "config.yml").Order(StringComparer.Ordinal);

    [Test]
    public void There_is_a_form_for_bugs_missing_operations_and_wrong_types() =>
        Forms.Should().Equal("bug.yml", "missing-operation.yml", "wrong-type.yml");

    [TestCaseSource(nameof(Forms))]
    public void A_form_has_what_GitHub_requires_and_asks_for_the_version(string name)
    {
        JObject form = YamlFile.Read(PathOf(".github/ISSUE_TEMPLATE/" + name));
        List<JObject> elements = [.. form["body"]!.OfType<JObject>()];

        ((string?)form["name"]).Should().NotBeNullOrEmpty();
        ((string?)form["description"]).Should().NotBeNullOrEmpty();
        elements.Select(element => (string?)element["type"]).Should().BeSubsetOf(ElementTypes);
        List<JObject> questions = elements.FindAll(element => (string?)element["type"] != "markdown");
        questions.Select(element => (string?)element["id"]).Should().OnlyHaveUniqueItems().And.NotContainNulls();
        questions.Should().OnlyContain(element => !string.IsNullOrEmpty((string?)element["attributes"]!["label"]));
        questions.Select(element => (string)element["attributes"]!["label"]!)
            .Should().Contain(label => label.Contains("version", StringComparison.Ordinal));
    }

    [Test]
    public void Every_folder_whose_dependencies_are_updated_has_some()
    {
        List<JObject> updates = [.. YamlFile.Read(PathOf(".github/dependabot.yml"))["updates"]!.OfType<JObject>()];

        updates.Select(update => (string?)update["package-ecosystem"]).Should().BeEquivalentTo(Ecosystems);
        JToken npm = updates.Single(update => (string?)update["package-ecosystem"] == "npm")["directories"]!;
        npm.Values<string>().Should().OnlyContain(folder => File.Exists(Path.Combine(PathOf(folder!.TrimStart('/')), "package.json")));
        FinishedProcess.Run(ThisRepository.Root, "git", "ls-files", "package.json", "**/package.json")!.Output
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(path => "/" + Path.GetDirectoryName(path)!.Replace('\\', '/'))
            .Should().BeSubsetOf(npm.Values<string>());
    }

    [Test]
    public void Every_path_with_owners_exists()
    {
        IEnumerable<string> paths = File.ReadAllLines(PathOf(".github/CODEOWNERS"))
            .Where(line => line.StartsWith('/')).Select(line => line.Split(' ')[0].Trim('/'));

        paths.Where(path => !path.Contains('*', StringComparison.Ordinal))
            .Should().NotBeEmpty().And.OnlyContain(path => Path.Exists(PathOf(path)));
    }

    [TestCase("CODE_OF_CONDUCT.md")]
    [TestCase("SECURITY.md")]
    [TestCase(".github/PULL_REQUEST_TEMPLATE.md")]
    public void A_page_that_GitHub_shows_exists(string path) => File.ReadAllText(PathOf(path)).Should().NotBeNullOrWhiteSpace();

    private static string PathOf(string path) => Path.Combine(ThisRepository.Root, path);
}
