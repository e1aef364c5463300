using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Workflows;

/// <summary>The scripts of the repository, run with a program in place of dotnet where they would build.</summary>
[Platform(Exclude = "Win")]
public class ScriptTests
{
    private const string Dotnet = """
        #!/usr/bin/env bash
        echo "$*" >> "$CALLS"
        echo "$TEST_OUTPUT"
        exit "$TEST_EXIT"
        """;

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void Copy_the_scripts()
    {
        _folder = new TemporaryFolder();
        foreach (string script in Directory.GetFiles(Path.Combine(ThisRepository.Root, "scripts")))
        {
            File.Copy(script, _folder.Write("scripts/" + Path.GetFileName(script), string.Empty), overwrite: true);
        }

        string dotnet = _folder.Write("bin/dotnet", Dotnet.ReplaceLineEndings("\n") + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(dotnet, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    [TearDown]
    public void Delete_the_folder() => _folder.Dispose();

    [TestCase("build", "build Intercom.Generated.sln -warnaserror", "--no-restore")]
    [TestCase("test", "test", "--no-build")]
    [TestCase("format", "format Intercom.Generated.sln", "--verify-no-changes")]
    [TestCase("pack", "pack Intercom.Generated.sln --configuration Release", "-p:Version=1.0.0")]
    public void A_script_runs_one_command_and_hands_its_arguments_on(string script, string command, string argument)
    {
        Run(script, string.Empty, exitCode: 0, argument);

        Calls.Should().ContainSingle().Which.Should().StartWith(command).And.EndWith(argument);
    }

    [Test]
    public void The_site_is_built_from_examples_that_were_run()
    {
        FinishedProcess run = Run("docs", string.Empty, exitCode: 0);

        run.ExitCode.Should().Be(0, run.Error);
        Calls.Should().HaveCount(5);
        Calls[0].Should().Be("run --project build/Intercom.OpenApi -- operations");
        Calls[1].Should().StartWith("test tests/Intercom.Generated.Documentation.Tests").And.Contain("ExampleTests");
        Calls[2].Should().StartWith("run --project build/Intercom.OpenApi -- pages");
        Calls[3].Should().Be("tool restore");
        Calls[4].Should().Be("docfx build/site/docfx.json --warningsAsErrors");
    }

    [Test]
    public void The_list_of_operations_is_written_without_the_site()
    {
        Run("docs", string.Empty, exitCode: 0, "--pages-only");

        Calls.Should().Equal("run --project build/Intercom.OpenApi -- operations");
    }

    [Test]
    public void The_results_of_all_test_projects_are_added_up_in_the_last_line()
    {
        const string Results = """
            Passed!  - Failed:     0, Passed:    12, Skipped:     1, Total:    13, Duration: 1 s - One.dll (net10.0)
            Failed!  - Failed:     2, Passed:   100, Skipped:     0, Total:   102, Duration: 1 s - Two.dll (net10.0)
            """;

        FinishedProcess run = Run("test", Results, exitCode: 1);

        run.ExitCode.Should().NotBe(0);
        run.Output.TrimEnd().Split('\n')[^2..].Should().Equal("Skipped: 1", "112 passed, 2 failed");
    }

    [TestCase("Passed!  - Failed:     0, Passed:    12, Skipped:     0, Total:    12", 1, "12 passed, 1 failed")]
    [TestCase("No test is available.", 0, "0 passed, 1 failed")]
    public void A_run_that_ends_badly_or_tests_nothing_fails(string output, int exitCode, string result)
    {
        FinishedProcess run = Run("test", output, exitCode);

        run.ExitCode.Should().NotBe(0);
        run.Output.TrimEnd().Should().EndWith(result);
    }

    [Test]
    public void A_release_is_packed_with_the_checks_of_a_release()
    {
        Run("pack", string.Empty, exitCode: 0, "--release");

        Calls.Single().Should().EndWith("-p:IsRelease=true");
    }

    [Test]
    public void Release_notes_are_the_section_of_the_version()
    {
        _folder.Write("CHANGELOG.md", "# Changelog\n\n## 0.2.0 (unreleased)\n\n- Two.\n\n## 0.1.0\n\n- One.\n");

        Run("release-notes", string.Empty, exitCode: 0, "0.2.0").Output.Trim().Should().Be("- Two.");
        Run("release-notes", string.Empty, exitCode: 0, "0.1.0").Output.Trim().Should().Be("- One.");
        Run("release-notes", string.Empty, exitCode: 0, "0.3.0").Should().Match<FinishedProcess>(
            run => run.ExitCode == 1 && run.Error.Contains("0.3.0", StringComparison.Ordinal));
    }

    [Test]
    public void A_line_that_is_too_long_fails_with_its_place()
    {
        _folder.Write(".editorconfig", "[*.cs]\nmax_line_length = 20\n");
        _folder.Write("Short.cs", new string('x', 20) + "\n");
        _folder.Write("Long.cs", "\n" + new string('é', 21) + "\n");
        FinishedProcess.Run(_folder.Root, "git", "init", "--quiet");
        FinishedProcess.Run(_folder.Root, "git", "add", "--all");

        FinishedProcess run = Run("lint", string.Empty, exitCode: 0);

        run.ExitCode.Should().Be(1);
        run.Output.Should().Contain("Long.cs:2: 21 characters").And.NotContain("Short.cs");
    }

    [Test]
    public void The_run_of_all_checks_uses_the_scripts() =>
        File.ReadAllText(Path.Combine(ThisRepository.Root, ".ci", "run"))
            .Should().ContainAll("scripts/build", "scripts/lint", "scripts/test --no-build");

    private string[] Calls => File.ReadAllLines(_folder.PathOf("calls.txt"));

    private FinishedProcess Run(string script, string output, int exitCode, params string[] arguments)
    {
        Dictionary<string, string> environment = new(StringComparer.Ordinal)
        {
            ["PATH"] = $"{_folder.PathOf("bin")}:{Environment.GetEnvironmentVariable("PATH")}",
            ["CALLS"] = _folder.PathOf("calls.txt"),
            ["TEST_OUTPUT"] = output,
            ["TEST_EXIT"] = $"{exitCode}",
        };
        return FinishedProcess.Run(_folder.Root, "bash", environment, [_folder.PathOf("scripts/" + script), .. arguments])!;
    }
}
