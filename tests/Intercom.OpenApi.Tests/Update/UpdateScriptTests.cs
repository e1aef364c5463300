using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Update;

/// <summary>build/update.sh with a program in place of dotnet that notes how it is called and ends as a test wants it to.</summary>
[Platform(Exclude = "Win")]
public class UpdateScriptTests
{
    private const string Dotnet = """
        #!/usr/bin/env bash
        echo "$*" >> "$CALLS"
        case "$*" in
          *" update "*) echo "what update says"; exit "$UPDATE" ;;
          build*) exit "$BUILD" ;;
          *" report "*) echo "what report says"; exit "$REPORT" ;;
        esac
        exit 99
        """;

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void Make_a_repository()
    {
        _folder = new TemporaryFolder();
        File.Copy(Path.Combine(ThisRepository.Root, "build", "update.sh"), _folder.Write("build/update.sh", string.Empty), overwrite: true);
        string dotnet = _folder.Write("bin/dotnet", Dotnet.ReplaceLineEndings("\n") + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(dotnet, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    [TearDown]
    public void Delete_it() => _folder.Dispose();

    [TestCase(0, 0)]
    [TestCase(1, 2)]
    [TestCase(1, 3)]
    [TestCase(0, 2)]
    public void The_exit_code_is_that_of_the_report_which_knows_how_the_build_ended(int build, int report)
    {
        FinishedProcess run = Run(update: 0, build, report);

        run.ExitCode.Should().Be(report);
        run.Output.Should().MatchRegex("1/3 .*\n    updated after \\d+ s\n2/3 .*\n    built after \\d+ s\n3/3 .*\nwhat report says");
        Calls.Should().HaveCount(3);
        Calls[0].Should().EndWith("--from some.yaml --version 2.15");
        Calls[1].Should().Contain("Intercom.Generated.sln").And.Contain("-p:AcceptPublicApi=true");
        Calls[2].Should().Contain($"--build-exit-code {build} --build-log {_folder.PathOf("artifacts/update/build.log")}");
    }

    [Test]
    public void A_description_that_cannot_be_taken_in_is_not_built_and_ends_with_1()
    {
        FinishedProcess run = Run(update: 7, build: 0, report: 0);

        run.ExitCode.Should().Be(1);
        run.Output.Should().Contain("what update says");
        Calls.Should().ContainSingle();
    }

    private string[] Calls => File.ReadAllLines(_folder.PathOf("calls.txt"));

    private FinishedProcess Run(int update, int build, int report)
    {
        Dictionary<string, string> environment = new(StringComparer.Ordinal)
        {
            ["PATH"] = $"{_folder.PathOf("bin")}:{Environment.GetEnvironmentVariable("PATH")}",
            ["CALLS"] = _folder.PathOf("calls.txt"),
            ["UPDATE"] = $"{update}",
            ["BUILD"] = $"{build}",
            ["REPORT"] = $"{report}",
        };
        return FinishedProcess.Run(
            _folder.Root,
            "bash",
            environment,
            _folder.PathOf("build/update.sh"),
            "--from",
            "some.yaml",
            "--version",
            "2.15")!;
    }
}
