using Intercom.OpenApi.Document;
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

    // Code for .NET Standard uses other types than code for .NET.
    private static readonly CSharpCompilation[] Written =
    [
        Compile("NET8_0_OR_GREATER", "NET6_0_OR_GREATER", "NET"), Compile("NETSTANDARD2_0", "NETSTANDARD"),
    ];

    private static string List => Path.Combine(ThisRepository.Root, "build", "Intercom.OpenApi", "Naming", "ReservedTypes.txt");

    [Test]
    public void The_list_of_reserved_types_has_those_that_the_sources_declare_and_use()
    {
        IEnumerable<string> types = Written
            .SelectMany(
                (compilation, index) => Trees(compilation, isFirst: index == 0).AsParallel().SelectMany(tree => Used(compilation, tree)))
            .Concat(Written.SelectMany(Declared).Except(Described(), StringComparer.Ordinal))
            .Where(name => !IsReservedByForm(name))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        string expected = string.Concat(types.Select(type => type + "\n"));
        if (Environment.GetEnvironmentVariable("ACCEPT_RESERVED_TYPES") == "true")
        {
            File.WriteAllText(List, expected);
        }

        File.ReadAllText(List).ReplaceLineEndings("\n").Should().Be(expected, "ACCEPT_RESERVED_TYPES=true writes the list anew");
    }

    [TestCase("Uri")]
    [TestCase("System")]
    [TestCase("SearchRequest")]
    public void A_type_of_the_list_is_reserved(string name)
    {
        File.ReadLines(List).Should().Contain(name);
        ReservedNames.IsType(name).Should().BeTrue();
    }

    [Test]
    public void Members_of_the_base_class_of_models_are_reserved() => Written
        .SelectMany(compilation => compilation.GetTypeByMetadataName("Intercom.IntercomModel")!.GetMembers())
        .Where(member => member is { IsImplicitlyDeclared: false, DeclaredAccessibility: not Accessibility.Private }
            and not IMethodSymbol { MethodKind: not MethodKind.Ordinary })
        .Select(member => member.Name)
        .Where(name => CSharpName.IsValid(name) && !ReservedNames.IsProperty(name, "Order"))
        .Should().BeEmpty();

    private static bool IsReservedByForm(string name) => name.StartsWith("Intercom", StringComparison.Ordinal)
        || name.EndsWith("Client", StringComparison.Ordinal)
        || name.EndsWith("ClientExtensions", StringComparison.Ordinal);

    private static IEnumerable<string> Described() => ThisRepository.Description.Lowered.Schemas.Properties()
        .Where(schema => !schema.Value.Value<bool>(SpecExtensions.HandWritten))
        .Select(schema => schema.Name);

    // Without directives, a source uses the same types in both.
    private static IEnumerable<SyntaxTree> Trees(CSharpCompilation compilation, bool isFirst) =>
        compilation.SyntaxTrees.Where(tree => isFirst || tree.GetRoot().ContainsDirectives);

    private static IEnumerable<string> Used(CSharpCompilation compilation, SyntaxTree tree)
    {
        SemanticModel model = compilation.GetSemanticModel(tree);
        return tree.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>().Where(IsLookedUp)
            .Select(name => model.GetSymbolInfo(name).Symbol)
            .Select(
                symbol => symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor ? constructor.ContainingType : symbol)
            .OfType<INamespaceOrTypeSymbol>()
            .Where(IsForeign)
            .Select(symbol => symbol.Name);
    }

    // A type named like a namespace, such as System, would be found before it.
    private static bool IsForeign(INamespaceOrTypeSymbol symbol) =>
        symbol.ContainingNamespace?.ToString()?.StartsWith("Intercom", StringComparison.Ordinal) != true
            && symbol is INamespaceSymbol { IsGlobalNamespace: false }
                or INamedTypeSymbol { Arity: 0, ContainingType: null, TypeKind: not TypeKind.Error };

    // A name after a dot is looked for in what stands before the dot.
    private static bool IsLookedUp(IdentifierNameSyntax name) => name.Parent switch
    {
        QualifiedNameSyntax qualified => qualified.Left == name,
        MemberAccessExpressionSyntax access => access.Expression == name,
        _ => true,
    };

    private static IEnumerable<string> Declared(CSharpCompilation compilation) => compilation.SyntaxTrees
        .SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>())
        .Where(
            type => !IsPart(type)
                && type.Parent is BaseNamespaceDeclarationSyntax { Name: IdentifierNameSyntax { Identifier.Text: "Intercom" } }
                && type is not TypeDeclarationSyntax { TypeParameterList: not null })
        .Select(type => type.Identifier.Text);

    // The part of a type that a description has, or had, is documented there.
    private static bool IsPart(BaseTypeDeclarationSyntax type) =>
        type.Modifiers.Any(SyntaxKind.PartialKeyword) && !type.GetLeadingTrivia().ToFullString().Contains("///", StringComparison.Ordinal);

    private static CSharpCompilation Compile(params string[] symbols)
    {
        string folder = ThisRepository.Files.Sources;
        CSharpParseOptions options = new(LanguageVersion.CSharp12, preprocessorSymbols: symbols);
        IEnumerable<string> sources = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(path => Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar) is [var project, not ("bin" or "obj"), ..]
                && !Apart.Contains(project))
            .Select(File.ReadAllText)
            .Append(string.Concat(Usings.Select(name => $"global using {name};\n")));
        return CSharpCompilation.Create(
            "Written",
            sources.Select(text => CSharpSyntaxTree.ParseText(text, options)),
            PlatformReferences.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
    }
}
