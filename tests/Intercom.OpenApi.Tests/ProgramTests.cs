using Intercom.OpenApi.Document;
using Intercom.OpenApi.Documentation;
using Intercom.OpenApi.Pipeline;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests;

public class ProgramTests
{
    [Test]
    public void Normalize_writes_a_description_in_the_form_of_the_repository()
    {
        using TemporaryFolder folder = new();

        FinishedProcess run = Run("normalize", "--from", IrregularDescription.Path, "--output", folder.PathOf("normalized.yaml"));

        run.ExitCode.Should().Be(0);
        File.ReadAllText(folder.PathOf("normalized.yaml")).Should().Be(YamlWriter.Format(IrregularDescription.Import().Facts));
        run.Output.Should().Contain("changes normalized the description");
    }

    [Test]
    public void Operations_writes_the_page_of_operations()
    {
        using TemporaryRepository repository = new();

        FinishedProcess run = Run("operations", "--root", repository.Files.Root);

        run.ExitCode.Should().Be(0);
        File.ReadAllText(repository.Files.OperationsPage).Should().Be(OperationsPage.Write(repository.Load().Lowered));
    }

    [Test]
    public void What_is_wrong_is_reported_as_an_error_of_the_build_on_one_line()
    {
        using TemporaryRepository repository = new();
        repository.With("  - target: $.components.schemas.order.properties\n    update: {price: {type: number}}");

        FinishedProcess run = Run("operations", "--root", repository.Files.Root);

        run.ExitCode.Should().Be(1);
        run.Error.TrimEnd().Split('\n').Should().ContainSingle()
            .Which.Should().StartWith("Intercom.OpenApi : error OPENAPI: ").And.Contain("$.components.schemas.order.properties.price");
    }

    [Test]
    public void What_fails_beyond_the_description_is_reported_so_too_without_a_stack_trace()
    {
        using TemporaryRepository repository = new();
        Directory.Delete(repository.Files.Overlays, recursive: true);

        FinishedProcess run = Run("operations", "--root", repository.Files.Root);

        run.ExitCode.Should().Be(1);
        run.Error.TrimEnd().Split('\n')
            .Should().ContainSingle().Which
            .Should().StartWith("Intercom.OpenApi : error OPENAPI: ").And.Contain("overlays");
    }

    [Test]
    public void NSwag_is_run_by_the_dotnet_that_runs_the_build()
    {
        Dictionary<string, string> environment =
            new(StringComparer.Ordinal) { ["DOTNET_HOST_PATH"] = ThisRepository.Root + "/no-such-dotnet" };
        using TemporaryFolder folder = new();

        FinishedProcess run = FinishedProcess.Run(
            ".", "dotnet", environment, typeof(Generator).Assembly.Location,
            "generate", "--root", ThisRepository.Root, "--nswag", ThisRepository.NSwagAssembly,
            "--output", folder.PathOf("out"), "--intermediate", folder.Root)!;

        run.ExitCode.Should().Be(1);
        run.Error.Should().StartWith("Intercom.OpenApi : error OPENAPI: ").And.Contain("no-such-dotnet");
    }

    private static FinishedProcess Run(params string[] arguments) =>
        FinishedProcess.Run(".", "dotnet", [typeof(Generator).Assembly.Location, .. arguments])!;
}
