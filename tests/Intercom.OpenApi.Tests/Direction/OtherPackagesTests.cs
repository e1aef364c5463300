using Intercom.OpenApi.Emit;
using Intercom.OpenApi.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Intercom.OpenApi.Tests.Direction;

/// <summary>
/// The packages around the library are written for every description, too, apart from sources that belong to one type or operation.
/// </summary>
public class OtherPackagesTests
{
    /// <summary>The types that are generated for every description and that these packages name.</summary>
    private static readonly string[] Allowed =
    [
        "IIntercomClient",
        "IntercomApiVersion",
        "IntercomClient",
        "IntercomRegion",
        "WebhookTopic",
    ];

    private static readonly HashSet<string> Generated =

        [
            .. File.ReadAllLines(Path.Combine(LibrarySources.Folder, "Generated", GeneratedNames.FileName))
                .Where(name => !name.Contains('.', StringComparison.Ordinal)),
        ];

    [Test]
    public void A_package_names_no_type_that_only_some_descriptions_have(
        [Values("AspNetCore", "DependencyInjection", "Testing")] string package)
    {
        List<SyntaxNode> sources =
        [
            .. Directory.EnumerateFiles(
                Path.Combine(ThisRepository.Files.Sources, "Intercom.Generated." + package),
                "*.cs",
                SearchOption.AllDirectories)
                .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj" or "Areas" or "Models"))
                .Select(path => LibrarySources.Parse(File.ReadAllText(path), path).GetRoot()),
        ];
        HashSet<string> own = [.. sources.SelectMany(source => source.DescendantNodes()).Select(Declared).OfType<string>(), .. Allowed];

        IEnumerable<string> named = sources
            .SelectMany(source => source.DescendantNodes(descendIntoTrivia: true).OfType<SimpleNameSyntax>())
            .Where(name => IsType(name) && Generated.Contains(name.Identifier.Text) && !own.Contains(name.Identifier.Text))
            .Select(name => $"{Path.GetFileName(name.SyntaxTree.FilePath)}: {name.Identifier.Text}");

        named.Should().BeEmpty();
    }

    private static string? Declared(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        VariableDeclaratorSyntax variable => variable.Identifier.Text,
        _ => null,
    };

    // A name after a dot is a member, and so is one that is called or assigned in an initializer.
    private static bool IsType(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == name,
        InvocationExpressionSyntax or AssignmentExpressionSyntax or NameColonSyntax or NameEqualsSyntax or SubpatternSyntax => false,
        _ => true,
    };
}
