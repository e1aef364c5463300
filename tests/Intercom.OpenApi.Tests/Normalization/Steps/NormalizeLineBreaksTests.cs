using Intercom.OpenApi.Normalization.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Normalization.Steps;

public class NormalizeLineBreaksTests
{
    [TestCase("\\u2028")]
    [TestCase("\\u2029")]
    [TestCase("\\u0085")]
    public void A_line_break_of_CSharp_becomes_a_line_feed(string lineBreak) =>
        ((string?)NormalizedBy.Step(new NormalizeLineBreaks(), $"{{info: {{title: \"a{lineBreak}b\"}}}}").Document["info"]!["title"])
            .Should().Be("a\nb");

    [Test]
    public void Other_text_stays() => NormalizedBy.Step(new NormalizeLineBreaks(), "{a: \"b\\tc\"}").Document.ShouldBe("{a: \"b\\tc\"}");
}
