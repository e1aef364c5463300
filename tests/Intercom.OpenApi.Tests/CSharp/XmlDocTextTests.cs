using System.Xml.Linq;
using Intercom.OpenApi.CSharp;
using Intercom.OpenApi.Tests.Hostile;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Intercom.OpenApi.Tests.CSharp;

public class XmlDocTextTests
{
    [TestCaseSource(typeof(HostileTexts), nameof(HostileTexts.InMemory))]
    public void Every_text_stays_in_its_comment(string text)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText($"    /// <summary>{XmlDocText.Of(text, 1)}</summary>\n    class Empty;\n");

        tree.GetDiagnostics().Should().BeEmpty();
        tree.GetRoot().DescendantTokens().Select(token => token.Text).Should().Equal("class", "Empty", ";", string.Empty);
    }

    [TestCaseSource(typeof(HostileTexts), nameof(HostileTexts.InMemory))]
    public void Every_text_is_text_in_XML(string text)
    {
        XElement summary = XElement.Parse($"<summary>{XmlDocText.Of(text)}</summary>");

        summary.Elements().Should().BeEmpty();
    }

    [Test]
    public void Lines_of_text_are_lines_of_the_comment()
    {
        XmlDocText.Of("One & two.\r\nThree <four>.\u2028Five. ", 1)
            .Should().Be("One &amp; two.\n    /// Three &lt;four&gt;.\n    /// Five.");
    }

    [Test]
    public void Text_for_one_line_has_no_line_breaks() => XmlDocText.OnOneLine("a\nb\u2029c").Should().Be("a b c");

    [Test]
    public void No_text_is_empty() => XmlDocText.Of(null).Should().BeEmpty();
}
