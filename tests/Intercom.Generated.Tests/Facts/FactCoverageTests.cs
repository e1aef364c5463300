using System.Reflection;

namespace Intercom.Tests.Facts;

/// <summary>Each place where the live API is known to differ from its description has a test.</summary>
public class FactCoverageTests
{
    private static readonly IReadOnlyList<string> Numbers =
    [
        .. Enumerable.Range(1, 51).Select(number => $"{number}"),
        "53", "53a", "53b", "53c", "53d", "53e", "53f", "53g", "53h", "54", "55", "56", "58",
    ];

    [TestCaseSource(nameof(Numbers))]
    public void Every_known_discrepancy_has_a_test(string number) => Covered().Should().Contain(
        number, "a test shows every difference");

    [Test]
    public void Every_discrepancy_test_is_about_a_known_discrepancy() => Covered().Should().BeSubsetOf(Numbers);

    private static IEnumerable<string> Covered() => typeof(FactCoverageTests).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods())
        .SelectMany(method => method.GetCustomAttributes<FactAttribute>())
        .Select(fact => fact.Number);
}
