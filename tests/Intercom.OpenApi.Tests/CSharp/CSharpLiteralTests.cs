using Intercom.OpenApi.CSharp;
using Intercom.OpenApi.Tests.Hostile;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Intercom.OpenApi.Tests.CSharp;

public class CSharpLiteralTests
{
    private static IEnumerable<string> Texts => HostileTexts.InMemory.Concat(["", "plain", "größer – 日本語", "😀", "tab\tend"]);

    [TestCaseSource(nameof(Texts))]
    public void Every_text_is_one_literal_on_one_line_that_is_equal_to_it(string text)
    {
        string literal = CSharpLiteral.Of(text);

        ExpressionSyntax expression = SyntaxFactory.ParseExpression(literal);
        expression.ContainsDiagnostics.Should().BeFalse();
        expression.Should().BeOfType<LiteralExpressionSyntax>().Which.Token.ValueText.Should().Be(text);
        literal.Any(character => char.IsControl(character) || character is '\u2028' or '\u2029' or '\u202E').Should().BeFalse();
    }

    [TestCase("a\"b\\c", "\"a\\\"b\\\\c\"")]
    [TestCase("größer", "\"größer\"")]
    [TestCase("a\u2028b\n", "\"a\\u2028b\\n\"")]
    public void Text_is_written_as_a_person_writes_it(string text, string literal) => CSharpLiteral.Of(text).Should().Be(literal);

    [TestCase(true, "true")]
    [TestCase(false, "false")]
    public void A_boolean_is_a_keyword(bool value, string literal) => CSharpLiteral.Of(value).Should().Be(literal);
}
