using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace Intercom.Analyzers;

/// <summary>Replaces the expression or type of a diagnostic by the one that the diagnostic names.</summary>
public abstract class ReplacementCodeFix : CodeFixProvider
{
    private protected ReplacementCodeFix(string id) => FixableDiagnosticIds = ImmutableArray.Create(id);

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (root is not null
                && diagnostic.Properties.TryGetValue(UsageAnalyzer.Replacement, out string? replacement)
                && replacement is not null)
            {
                SyntaxNode replaced = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
                string title = $"Use '{replacement.Substring(replacement.LastIndexOf("::", StringComparison.Ordinal) + 2)}'";
                CodeAction fix = CodeAction.Create(
                    title,
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(replaced, Parse(replacement, replaced)))),
                    equivalenceKey: diagnostic.Id);
                context.RegisterCodeFix(fix, diagnostic);
            }
        }
    }

    private static ExpressionSyntax Parse(string replacement, SyntaxNode replaced)
    {
        ExpressionSyntax parsed = replaced.Parent is TypeArgumentListSyntax
            ? SyntaxFactory.ParseTypeName(replacement)
            : SyntaxFactory.ParseExpression(replacement);
        return parsed.WithTriviaFrom(replaced).WithAdditionalAnnotations(Simplifier.Annotation);
    }
}
