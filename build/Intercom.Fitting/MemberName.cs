using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Intercom.Fitting;

/// <summary>What a part of a source is called in lists.</summary>
internal static class MemberName
{
    /// <summary>The names of the types around it and its own, with its words where it is part of a member; null for a whole source.</summary>
    public static string? Of(SyntaxNode part)
    {
        if (part is CompilationUnitSyntax)
        {
            return null;
        }

        string name = string.Join('.', part.AncestorsAndSelf().Select(Name).OfType<string>().Reverse());
        return part is MemberDeclarationSyntax ? name : $"{name}: {part.NormalizeWhitespace(string.Empty, " ")}";
    }

    private static string? Name(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        DelegateDeclarationSyntax type => type.Identifier.Text,
        MethodDeclarationSyntax method => method.Identifier.Text,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        EventDeclarationSyntax member => member.Identifier.Text,
        ConstructorDeclarationSyntax => "constructor",
        BaseFieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.Text,
        EnumMemberDeclarationSyntax value => value.Identifier.Text,
        OperatorDeclarationSyntax operation => $"operator {operation.OperatorToken.Text}",
        ConversionOperatorDeclarationSyntax conversion => $"operator {conversion.Type}",
        IndexerDeclarationSyntax => "indexer",
        _ => null,
    };
}
