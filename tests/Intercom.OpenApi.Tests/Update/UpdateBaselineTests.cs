using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Tests.Support;
using Intercom.OpenApi.Update;

namespace Intercom.OpenApi.Tests.Update;

public class UpdateBaselineTests
{
    private static readonly Diagnostic Change = new(DiagnosticKind.Normalized, "schema order", string.Empty, string.Empty, "normalized");

    private TemporaryRepository _repository = null!;

    [SetUp]
    public void Make_a_repository()
    {
        _repository = new TemporaryRepository();
        Write("src/Intercom.Generated/PublicApi/api.txt", "Intercom.Order: class\n");
    }

    [TearDown]
    public void Delete_it() => _repository.Dispose();

    [Test]
    public void Outside_of_git_the_files_are_saved_as_they_are()
    {
        UpdateBaseline baseline = Saved();
        Write("src/Intercom.Generated/PublicApi/api.txt", "Intercom.Other: class\n");
        File.Delete(_repository.Files.Description);

        ((string?)baseline.Description["info"]!["version"]).Should().Be("1.0");
        baseline.PublicApi["Intercom.Generated"].Should().Equal("Intercom.Order: class");
    }

    [Test]
    public void In_a_work_tree_the_last_commit_is_saved_so_that_a_second_update_still_compares_with_it()
    {
        Git("init", "--quiet");
        Git("add", "--all");
        Git("-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "--quiet", "--message", "first");
        Write("src/Intercom.Generated/PublicApi/api.txt", "Intercom.Other: class\n");
        Write("openapi/intercom.yaml", "{}");

        UpdateBaseline baseline = Saved();

        ((string?)baseline.Description["info"]!["version"]).Should().Be("1.0");
        baseline.PublicApi["Intercom.Generated"].Should().Equal("Intercom.Order: class");
    }

    [Test]
    public void Changes_are_kept_for_the_report()
    {
        UpdateBaseline baseline = Saved();

        baseline.SaveChanges([Change]);

        new UpdateBaseline(_repository.Files).Changes.Should().Equal(Change);
    }

    [Test]
    public void What_an_earlier_update_left_is_gone()
    {
        Saved().SaveChanges([Change]);

        Saved().Changes.Should().BeEmpty();
    }

    private UpdateBaseline Saved()
    {
        UpdateBaseline baseline = new(_repository.Files);
        baseline.Save();
        return baseline;
    }

    private void Write(string path, string text)
    {
        string file = Path.Combine(_repository.Files.Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private void Git(params string[] arguments) => FinishedProcess.Run(_repository.Files.Root, "git", arguments)!.ExitCode.Should().Be(0);
}
