using Intercom.OpenApi.Review;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Review;

public class ReviewFileTests
{
    private string _path = string.Empty;

    [SetUp]
    public void Choose_a_file() => _path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "review.yaml");

    [TearDown]
    public void Delete_it() => Directory.Delete(Path.GetDirectoryName(_path)!, recursive: true);

    [Test]
    public void What_is_listed_is_taken_as_it_is()
    {
        Findings findings = Found(FindingKind.NamedByRule, "operation GET /orders", FindingKind.Undocumented, "$.components.schemas.it's");
        ReviewFile.Write(_path, findings);

        ReviewFile.Read(_path).Invoking(review => review.Demand(findings)).Should().NotThrow();
    }

    [Test]
    public void What_is_not_listed_is_refused_with_the_words_for_who_has_to_mend_it()
    {
        ReviewFile.Write(_path, Found(FindingKind.NamedByRule, "operation GET /orders"));

        string message = Refusal.Of(() => ReviewFile.Read(_path).Demand(Found(FindingKind.NamedByRule, "operation GET /prices")));

        message.Should().Be("operation GET /prices has a problem");
    }

    [Test]
    public void A_place_that_is_listed_for_one_thing_is_not_listed_for_another()
    {
        ReviewFile.Write(_path, Found(FindingKind.NamedByRule, "operation GET /orders"));

        Refusal.Of(() => ReviewFile.Read(_path).Demand(Found(FindingKind.Loosened, "operation GET /orders"))).Should().Contain("/orders");
    }

    [Test]
    public void All_gaps_in_the_documentation_are_counted_and_the_first_ones_listed()
    {
        Findings findings = new();
        foreach (int number in Enumerable.Range(10, 30))
        {
            findings.Add(new Finding(FindingKind.Undocumented, $"schema{number}", $"Orders: schema{number}", string.Empty));
        }

        Refusal.Of(() => ReviewFile.Read(_path).Demand(findings)).Should().StartWith("30 parts").And.Contain("openapi/overlays/30-docs").And.Contain("schema29").And.NotContain("schema30");
    }

    [Test]
    public void Nothing_to_review_leaves_no_file()
    {
        ReviewFile.Write(_path, Found(FindingKind.Loosened, "schema order"));
        ReviewFile.Write(_path, new Findings());

        File.Exists(_path).Should().BeFalse();
        ReviewFile.Read(_path).Count.Should().Be(0);
    }

    [Test]
    public void A_kind_that_there_is_not_is_refused()
    {
        File.WriteAllText(_path, "forgotten: [schema order]\n");

        Refusal.Of(() => ReviewFile.Read(_path)).Should().Contain("forgotten").And.Contain("NamedByRule");
    }

    private static Findings Found(params object[] kindsAndPlaces)
    {
        Findings findings = new();
        foreach (object[] pair in kindsAndPlaces.Chunk(2))
        {
            findings.Add(new Finding((FindingKind)pair[0], (string)pair[1], $"{pair[1]} has a problem", "decided"));
        }

        return findings;
    }
}
