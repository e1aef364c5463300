using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Pipeline;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Diagnostics;

public class DiagnosticBaselineTests
{
    private TemporaryFolder _folder = null!;
    private string _path = string.Empty;

    [SetUp]
    public void Choose_a_file()
    {
        _folder = new TemporaryFolder();
        _path = _folder.PathOf("review.yaml");
    }

    [TearDown]
    public void Delete_it() => _folder.Dispose();

    [Test]
    public void What_is_listed_is_taken_as_it_is()
    {
        DiagnosticBag diagnostics = Found(
            DiagnosticKind.NamedByRule,
            "operation GET /orders",
            DiagnosticKind.Undocumented,
            "$.components.schemas.it's");
        BaselineFile.Write(_path, diagnostics);

        BaselineFile.Read(_path).Invoking(review => review.Require(diagnostics)).Should().NotThrow();
    }

    [Test]
    public void What_is_not_listed_is_rejected_with_the_words_for_who_has_to_correct_it()
    {
        BaselineFile.Write(_path, Found(DiagnosticKind.NamedByRule, "operation GET /orders"));

        string message = Failure.Of(() => BaselineFile.Read(_path).Require(Found(DiagnosticKind.NamedByRule, "operation GET /prices")));

        message.Should().Be("operation GET /prices: it has a problem. Correct it.");
    }

    [Test]
    public void A_place_that_is_listed_for_one_thing_is_not_listed_for_another()
    {
        BaselineFile.Write(_path, Found(DiagnosticKind.NamedByRule, "operation GET /orders"));

        Failure.Of(() => BaselineFile.Read(_path).Require(Found(DiagnosticKind.Relaxed, "operation GET /orders")))
            .Should().Contain("/orders");
    }

    [Test]
    public void All_gaps_in_the_documentation_are_counted_and_the_first_ones_listed()
    {
        DiagnosticBag diagnostics = new();
        foreach (int number in Enumerable.Range(10, 30))
        {
            diagnostics.Add(new Diagnostic(DiagnosticKind.Undocumented, $"schema{number}", "Orders", string.Empty, string.Empty));
        }

        Failure.Of(() => BaselineFile.Read(_path).Require(diagnostics))
            .Should().StartWith("30 parts").And.Contain("openapi/overlays/30-docs").And.Contain("schema29").And.NotContain("schema30");
    }

    [Test]
    public void Nothing_to_review_leaves_no_file()
    {
        BaselineFile.Write(_path, Found(DiagnosticKind.Relaxed, "schema order"));
        BaselineFile.Write(_path, new DiagnosticBag());

        File.Exists(_path).Should().BeFalse();
        BaselineFile.Read(_path).Count.Should().Be(0);
    }

    [Test]
    public void A_kind_that_there_is_not_is_rejected()
    {
        File.WriteAllText(_path, "forgotten: [schema order]\n");

        Failure.Of(() => BaselineFile.Read(_path)).Should().Contain("forgotten").And.Contain("NamedByRule");
    }

    private static DiagnosticBag Found(params object[] kindsAndPlaces)
    {
        DiagnosticBag diagnostics = new();
        foreach (object[] pair in kindsAndPlaces.Chunk(2))
        {
            diagnostics.Add(new Diagnostic((DiagnosticKind)pair[0], (string)pair[1], "it has a problem", "Correct it.", "decided"));
        }

        return diagnostics;
    }
}
