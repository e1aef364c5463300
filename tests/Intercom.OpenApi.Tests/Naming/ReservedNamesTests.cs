using Intercom.OpenApi.Naming;
using Intercom.OpenApi.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Intercom.OpenApi.Tests.Naming;

/// <summary>A schema of any name can come with the next description, and must take no name from the sources written by hand.</summary>
public class ReservedNamesTests
{
    private static readonly string[] Usings =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading",
        "System.Threading.Tasks",
    ];

    // Not compiled together with generated types.
    private static readonly string[] Apart =
        ["Intercom.Generated.Analyzers", "Intercom.Generated.CodeFixes", "Intercom.Generated.Templates"];

    private static readonly CSharpCompilation Written = Compile();

    [Test]
    public void Types_that_the_sources_use_are_reserved() =>
        Used().Where(name => !ReservedNames.IsType(name)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Should().BeEmpty();

    [Test]
    public void Types_that_the_sources_declare_are_reserved_unless_a_schema_is_a_part_of_them() =>
        Declared().Where(name => !ReservedNames.IsType(name))
            .Except(Described(), StringComparer.Ordinal)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Should().BeEmpty();

    private static IEnumerable<string> Described() => ThisRepository.Description.Lowered.Schemas.Properties().Select(schema => schema.Name);

    private static IEnumerable<string> Used() => Written.SyntaxTrees.SelectMany(tree =>
    {
        SemanticModel model = Written.GetSemanticModel(tree);
        return tree.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>().Where(IsLookedUp)
            .Select(name => model.GetSymbolInfo(name).Symbol)
            .Select(
                symbol => symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor ? constructor.ContainingType : symbol)
            .OfType<INamedTypeSymbol>()
            .Where(
                type => type.ContainingNamespace?.ToString()?.StartsWith("Intercom", StringComparison.Ordinal) != true
                    && type is { Arity: 0, ContainingType: null, TypeKind: not TypeKind.Error })
            .Select(type => type.Name);
    });

    // A name after a dot is looked for in what stands before the dot.
    private static bool IsLookedUp(IdentifierNameSyntax name) => name.Parent switch
    {
        QualifiedNameSyntax qualified => qualified.Left == name,
        MemberAccessExpressionSyntax access => access.Expression == name,
        _ => true,
    };

    private static IEnumerable<string> Declared() => Written.SyntaxTrees
        .SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>())
        .Where(
            type => !IsPart(type)
                && type.Parent is BaseNamespaceDeclarationSyntax { Name: IdentifierNameSyntax { Identifier.Text: "Intercom" } }
                && type is not TypeDeclarationSyntax { TypeParameterList: not null })
        .Select(type => type.Identifier.Text);

    // The part of a type that a description has, or had, is documented there.
    private static bool IsPart(BaseTypeDeclarationSyntax type) =>
        type.Modifiers.Any(SyntaxKind.PartialKeyword) && !type.GetLeadingTrivia().ToFullString().Contains("///", StringComparison.Ordinal);

    private static CSharpCompilation Compile()
    {
        string folder = ThisRepository.Files.Sources;
        CSharpParseOptions options = new(LanguageVersion.CSharp12, preprocessorSymbols: ["NET8_0_OR_GREATER", "NET6_0_OR_GREATER", "NET"]);
        IEnumerable<string> sources = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(path => Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar) is [var project, not ("bin" or "obj"), ..]
                && !Apart.Contains(project))
            .Select(File.ReadAllText)
            .Append(string.Concat(Usings.Select(name => $"global using {name};\n")));
        return CSharpCompilation.Create(
            "Written",
            sources.Select(text => CSharpSyntaxTree.ParseText(text, options)),
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
    }
}
