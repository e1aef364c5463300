using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Intercom.OpenApi.Tests.Hostile;

/// <summary>The parts of C# that text of a hostile description may be in: literals, comments and names.</summary>
internal static class HarmlessSource
{
    public static void Check(string file, string source)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(source);
        tree.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => $"{file}: {diagnostic}")
            .Should().BeEmpty();

        // Parts of a text can be names of types and members, without anything that C# takes for more than letters; calls, methods, types
        // and directives cannot.
        SyntaxNode root = tree.GetRoot();
        IEnumerable<string> calls = root.DescendantNodes()
            .OfType<InvocationExpressionSyntax>()
            .Where(call => IsHostile(call.Expression.ToString().Split('.')[^1]))
            .Select(call => call.ToString());
        IEnumerable<string> methods = root.DescendantNodes()
            .OfType<MethodDeclarationSyntax>()
            .Where(method => IsHostile(method.Identifier.Text))
            .Select(method => method.ToString());
        IEnumerable<string> types = root.DescendantNodes()
            .OfType<BaseTypeDeclarationSyntax>()
            .Where(type => IsHostile(type.Identifier.Text) && Path.GetFileName(file) != type.Identifier.Text + ".g.cs")
            .Select(type => type.ToString());
        IEnumerable<string> directives = root.DescendantTrivia()
            .Where(trivia => trivia.IsDirective && trivia.ToString().Trim() is not ("#nullable enable" or "#nullable enable annotations"))
            .Select(trivia => trivia.ToString());
        calls.Concat(methods).Concat(types).Concat(directives).Select(code => $"{file}: {code}").Should().BeEmpty();
    }

    private static bool IsHostile(string name) => name is HostileTexts.Call or "WriteLine" or "Other";
}
