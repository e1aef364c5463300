using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Tests.Support;
using Intercom.OpenApi.Update;

namespace Intercom.OpenApi.Tests.Update;

public class UpdateReportTests
{
    private const int Screen = 40;

    private static readonly ApiChange Breaking = new(
        "Intercom.Generated",

        [
            "Intercom.Gone: class : Intercom.Model",
            "Intercom.Gone: string? Id { get; set; }",
            "Intercom.Order: string? Note { get; set; }",
            "Intercom.Order: string? State { get; set; }",
        ],
        ["Intercom.Order: long? State { get; set; }", "Intercom.Order: required string Buyer { get; set; }", "Intercom.Fresh: class"],
        ["Intercom.Order"]);

    private static readonly BuildOutcome Succeeded = new(0, []);
    private static readonly BuildOutcome Failed = new(
        1,
        [new BuildError("samples/Shop/Program.cs", 12, "CS1061", "'Order' has no 'Note'")]);

    private TemporaryRepository _repository = null!;
    private DescriptionUpdate _update = null!;

    [SetUp]
    public void Update()
    {
        _repository = new TemporaryRepository();
        _update = new Updater(_repository.Files).Update(IrregularDescription.Path, version: null, keepsDescriptions: false);
    }

    [TearDown]
    public void Delete_it() => _repository.Dispose();

    [Test]
    public void The_first_screen_leads_with_what_does_not_compile_and_then_goes_by_weight()
    {
        IReadOnlyList<string> screen = Report(Failed, [Breaking], ["src/A/GoneClient.cs"]).FirstScreen();

        screen.Should().ContainInOrder(
            "# Update of the API description: 1.0 to 9.9",
            "- **The solution does not build: 1 source needs a change.** Projects that depend on what fails were not compiled and may "
                + "need more.",
            "- Version of the packages: 1.2.3 to **2.0.0** (breaking changes).",
            "1. **Errors of the build (1).** Change these sources to what the API has now.",
            "   - `samples/Shop/Program.cs(12): CS1061: 'Order' has no 'Note'`",
            "2. **Breaking changes of the C# API (5).** Release them as the version above says, or keep the old names in the overlays.",
            "   - Removed types (1): Gone",
            "   - Removed members (1): Order",
            "   - Changed members (1): Order",
            "   - Properties that must be set from now on (1): Order",
            "3. **Hand-written sources that are not compiled (1).** The API does not have their types or operations. Delete them, or "
                + "rename them after what the API has instead.",
            "   - `src/A/GoneClient.cs`");
        screen.Should().Contain(line => line.Contains("**Operations without documentation (", StringComparison.Ordinal));
    }

    [Test]
    public void The_first_screen_is_one_screen_however_much_there_is()
    {
        BuildError[] errors =
        [
            .. Enumerable.Range(1, 500).Select(line => new BuildError($"src/A{line}.cs", line, "CS1", new string('x', 1000))),
        ];
        ApiChange[] changes = [.. new[] { "Intercom.Generated", "Intercom.Generated.Testing" }.Select(assembly => new ApiChange(
            assembly,

            [
                .. Enumerable.Range(1, 500)
                    .SelectMany(number => new[] { $"Intercom.T{number}: class", $"Intercom.U{number}: string A {{ get; }}" }),
            ],
            [.. Enumerable.Range(1, 500).Select(number => $"Intercom.U{number}: required string B {{ get; }}")],
            [.. Enumerable.Range(1, 500).Select(number => $"Intercom.U{number}")]))];
        foreach (DiagnosticKind kind in Enum.GetValues<DiagnosticKind>().Where(kind => kind != DiagnosticKind.Invalid))
        {
            for (int number = 0; number < 500; number++)
            {
                _update.Diagnostics.Add(new Diagnostic(kind, $"schema {number}", "problem", "fix", "decision", "doubt"));
            }
        }

        IReadOnlyList<string> screen = Report(
            new(1, errors),
            changes,
            [.. Enumerable.Range(1, 500).Select(number => $"src/{number}.cs")]).FirstScreen();

        screen.Should().HaveCountLessThanOrEqualTo(Screen);
        screen.Should().OnlyContain(line => line.Length < 260);
    }

    [Test]
    public void Everything_else_is_folded_away_beneath()
    {
        string markdown = Report(Succeeded, [Breaking], []).Markdown();

        string folded = markdown[markdown.IndexOf("## Everything", StringComparison.Ordinal)..];
        folded.Should().Contain(
            "**breaking**, removed: `Intercom.Gone: class : Intercom.Model`").And.Contain("new: `Intercom.Fresh: class`")
            .And.Contain("<details><summary>Operations added (").And.Contain("- `GET /orders`")
            .And.Contain("the method Orders.ListAsync")
            .And.Contain("<details><summary>Documentation to write (")
            .And.Contain("<details><summary>Changes that normalized the incoming description (");
        folded.Split("<details>").Should().HaveSameCount(folded.Split("</details>"));
    }

    [Test]
    public void Missing_documentation_is_a_line_for_each_operation_and_schema() =>
        Report(Succeeded, [], []).Markdown()
            .Should().MatchRegex("- `[a-z_]+`: itself, [a-z_]+, [a-z_]+").And.Contain(
                "- `DELETE /orders/{id}/parts/{part}`: description, parameter id, parameter part, summary");

    [Test]
    public void Errors_of_one_file_are_one_line_of_the_screen()
    {
        BuildError[] errors = [new("src/A.cs", 1, "CS1", "first"), new("src/A.cs", 2, "CS1", "second"), new("src/B.cs", 3, "CS2", "third")];

        Report(new(1, errors), [], []).FirstScreen()
            .Should().ContainInOrder("   - `src/A.cs(1): CS1: first` and 1 more in this file", "   - `src/B.cs(3): CS2: third`");
    }

    [Test]
    public void A_name_that_is_likely_to_be_bad_has_the_cause_beside_it()
    {
        using TemporaryRepository same = new();
        DescriptionUpdate update = new Updater(same.Files).Update(same.Files.Description, version: null, keepsDescriptions: true);
        update.Diagnostics.Add(
            new Diagnostic(
                DiagnosticKind.NamedByRule,
                "operation GET /a",
                "problem",
                "fix",
                "the method A.List2Async",
                "another operation is called List"));
        update.Diagnostics.Add(new Diagnostic(DiagnosticKind.NamedByRule, "operation GET /b", "problem", "fix", "the method B.ListAsync"));
        update.Diagnostics.Add(
            new Diagnostic(DiagnosticKind.NamedByRule, "schema a", "the name A is taken by b", "Name it.", "the type A2"));

        string screen = string.Join('\n', new UpdateReport(update, null).FirstScreen());

        screen.Should().Contain("`operation GET /a`: the method A.List2Async (another operation is called List)")
            .And.Contain("`schema a`: the type A2 (the name A is taken by b)")
            .And.NotContain("operation GET /b");
    }

    [Test]
    public void A_solution_that_builds_with_less_than_there_was_says_so_first() =>
        Report(Succeeded, [], ["src/A/GoneClient.cs", "tests/T/GoneClientTests.cs"]).FirstScreen()[2]
            .Should().StartWith("- **The solution builds, but without 2 of the hand-written sources**");

    [Test]
    public void A_solution_that_was_not_built_is_no_success()
    {
        string text = Report(new(null, []), [], []).Text();

        text.Should().Contain("The solution was not built");
        text.Should().NotContain("`").And.NotContain("**").And.NotContain("<details>");
    }

    [Test]
    public void Without_anything_to_decide_the_report_says_so()
    {
        using TemporaryRepository same = new();
        DescriptionUpdate update = new Updater(same.Files).Update(same.Files.Description, version: null, keepsDescriptions: true);

        new UpdateReport(update, new LibraryUpdate([], Succeeded, [], "1.2.3")).FirstScreen()
            .Should().Contain("There is nothing to decide.").And.Contain("- **The solution builds.** No source needs a change to compile.");
    }

    private UpdateReport Report(BuildOutcome build, IReadOnlyList<ApiChange> changes, IReadOnlyList<string> notCompiled) =>
        new(_update, new LibraryUpdate(changes, build, notCompiled, "1.2.3"));
}
