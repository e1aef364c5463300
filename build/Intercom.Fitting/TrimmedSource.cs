using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Intercom.Fitting;

/// <summary>A source without some of its parts.</summary>
internal static class TrimmedSource
{
    /// <summary>The smallest part around a place that a source can do without: a statement, a member, a type, or all of it.</summary>
    /// <param name="place">The place.</param>
    /// <param name="splitsMembers">Whether a member can do without one of its statements.</param>
    public static SyntaxNode PartAround(SyntaxNode place, bool splitsMembers) =>
        place.AncestorsAndSelf().TakeWhile(node => splitsMembers && node is not MemberDeclarationSyntax).FirstOrDefault(node => IsDispensable(node, place))
        ?? place.AncestorsAndSelf().FirstOrDefault(node => node is MemberDeclarationSyntax and not (BaseNamespaceDeclarationSyntax or GlobalStatementSyntax))
        ?? place.SyntaxTree.GetRoot();

    // Nothing that follows needs a value from these: a member that is set, an element of a list, an assignment, a call that is given what there is not,
    // and what is done only when something is given that cannot be. What calls something that there is not would do less than it says, and is needed.
    private static bool IsDispensable(SyntaxNode node, SyntaxNode place) => node switch
    {
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } => true,
        ExpressionElementSyntax { Parent: CollectionExpressionSyntax { Elements.Count: > 1 } } => true,
        ExpressionStatementSyntax { Parent: BlockSyntax } => !IsCalled(place),
        IfStatementSyntax { Parent: BlockSyntax, Else: null } choice => choice.Condition.Contains(place) && !IsCalled(place),
        _ => false,
    };

    private static bool IsCalled(SyntaxNode place) => place.Ancestors().OfType<InvocationExpressionSyntax>().Any(call => call.Expression.Contains(place));

    /// <summary>What remains without some parts; null when no type does.</summary>
    public static SyntaxTree? Of(SyntaxTree tree, IReadOnlyList<SyntaxNode> parts)
    {
        List<SyntaxNode> outermost = [.. parts.Where(part => !part.Ancestors().Any(parts.Contains))];
        if (outermost.Exists(part => part is CompilationUnitSyntax))
        {
            return null;
        }

        SyntaxNode root = tree.GetRoot().RemoveNodes(outermost, SyntaxRemoveOptions.KeepUnbalancedDirectives)!;
        root = RemoveEmptied(root, [.. tree.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>().Where(type => type.Members.Count > 0).Select(MemberName.Of)]);
        return root.DescendantNodes().Any(node => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or GlobalStatementSyntax)
            ? tree.WithRootAndOptions(root, tree.Options)
            : null;
    }

    // A type of which nothing is left says nothing.
    private static SyntaxNode RemoveEmptied(SyntaxNode root, HashSet<string?> had) =>
        root.RemoveNodes(root.DescendantNodes().OfType<TypeDeclarationSyntax>().Where(type => type.Members.Count == 0 && had.Contains(MemberName.Of(type))), SyntaxRemoveOptions.KeepUnbalancedDirectives)!;
}
