using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Intercom.Tests.Support;

/// <summary>A text in the sources of the packages: a literal of several words, as in exceptions and logs, or documentation.</summary>
/// <param name="Place">The file and the line.</param>
/// <param name="Text">The text.</param>
internal sealed record SourceText(string Place, string Text)
{
    private static readonly string[] Packages =
    [
        "Intercom.Generated", "Intercom.Generated.AspNetCore", "Intercom.Generated.DependencyInjection", "Intercom.Generated.Redis",
        "Intercom.Generated.Testing",
        "Intercom.Generated.TestServer",
    ];

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest, DocumentationMode.Parse);

    public static IEnumerable<SourceText> All() => Packages.SelectMany(package => Files(Path.Combine(Sources, package)))
        .SelectMany(path => Of(File.ReadAllText(path), Path.GetRelativePath(Sources, path)));

    public static IEnumerable<SourceText> Of(string source, string path)
    {
        SyntaxNode root = CSharpSyntaxTree.ParseText(source, Options).GetRoot();
        IEnumerable<(SyntaxNode Node, string Text)> literals = root.DescendantNodes().Select(node => (node, node switch
        {
            LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => literal.Token.ValueText,
            InterpolatedStringTextSyntax text => text.TextToken.ValueText,
            _ => string.Empty,
        })).Where(literal => literal.Item2.Trim().Contains(' ', StringComparison.Ordinal));
        IEnumerable<(SyntaxNode Node, string Text)> documentation = root.DescendantNodes(descendIntoTrivia: true)
            .OfType<DocumentationCommentTriviaSyntax>()
            .Select(comment => ((SyntaxNode)comment, string.Concat(comment.DescendantTokens()
                .Where(token => token.IsKind(SyntaxKind.XmlTextLiteralToken))
                .Select(token => token.ValueText))));
        return literals.Concat(documentation).Select(found => new SourceText($"{path}:{Line(found.Node)}", found.Text));
    }

    private static string Sources => Path.GetDirectoryName(Rooms.Root)!;

    private static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(path => !Path.GetRelativePath(folder, path)
            .Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin" or "Generated"))
        .Order(StringComparer.Ordinal);

    private static int Line(SyntaxNode node) => node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
}
