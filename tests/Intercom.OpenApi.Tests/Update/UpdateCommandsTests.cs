using Intercom.OpenApi.Document;
using Intercom.OpenApi.Pipeline;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Update;

public class UpdateCommandsTests
{
    private TemporaryRepository _repository = null!;

    [SetUp]
    public void Make_a_repository()
    {
        _repository = new TemporaryRepository();
        File.WriteAllText(
            Path.Combine(_repository.Files.Root, "Directory.Build.props"),
            "<Project><PropertyGroup><Version>1.2.3</Version></PropertyGroup></Project>");
    }

    [TearDown]
    public void Delete_it() => _repository.Dispose();

    [Test]
    public void Update_changes_the_description_and_gives_the_next_command()
    {
        FinishedProcess run = Run("update", "--from", IrregularDescription.Path);

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("1.0 to 9.9").And.Contain("build/update.sh").And.Contain("report.md");
        YamlFile.Read(_repository.Files.Description).SelectToken("info.version")!.ToString().Should().Be("9.9");
    }

    [Test]
    public void A_description_that_cannot_be_read_changes_nothing()
    {
        string incoming = Path.Combine(_repository.Files.Root, "incoming.yaml");
        File.WriteAllText(incoming, "{swagger: '2.0'}");
        string before = File.ReadAllText(_repository.Files.Description);

        FinishedProcess run = Run("update", "--from", incoming);

        run.ExitCode.Should().Be(1);
        File.ReadAllText(_repository.Files.Description).Should().Be(before);
        Directory.Exists(_repository.Files.UpdateFolder).Should().BeFalse();
    }

    [TestCase("0", "", 0, "The solution builds")]

    [
        TestCase(
            "1",
            "src/Shop/Orders.cs(12,5): error CS1061: 'Order' has no 'Note'",
            2,
            "src/Shop/Orders.cs(12): CS1061: 'Order' has no 'Note'"),
    ]
    [TestCase("1", "NSwag : error NSWAG: missing", 3, "NSWAG: missing")]
    public void Report_says_after_a_build_what_changed_and_what_a_person_has_to_do(
        string buildExitCode,
        string error,
        int exitCode,
        string line)
    {
        Run("update", "--from", IrregularDescription.Path).ExitCode.Should().Be(0);
        string log = Path.Combine(_repository.Files.UpdateFolder, "build.log");
        File.WriteAllText(log, error);

        FinishedProcess run = Run("report", "--build-exit-code", buildExitCode, "--build-log", log);

        run.ExitCode.Should().Be(exitCode);
        run.Output.Should().Contain("1.0 to 9.9").And.Contain(line);
        File.ReadAllText(Path.Combine(_repository.Files.UpdateFolder, "report.md"))
            .Should().Contain("Changes that normalized the incoming description");
    }

    [Test]
    public void Report_without_a_build_is_no_success()
    {
        FinishedProcess run = Run("report");

        run.ExitCode.Should().Be(3);
        run.Output.Should().Contain("The solution was not built");
    }

    private FinishedProcess Run(params string[] arguments) =>
        FinishedProcess.Run(
            _repository.Files.Root,
            "dotnet",
            [typeof(Generator).Assembly.Location, .. arguments, "--root", _repository.Files.Root])!;
}
