using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Emit;
using Intercom.OpenApi.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Direction;

/// <summary>
/// Generated code uses hand-written code, and not the other way round, so that no description can break what is written by hand.
/// </summary>
public class DirectionTests
{
    /// <summary>The files that are generated for every description, and the reason why hand-written code may use them.</summary>
    private static readonly Dictionary<string, string> Always = new(StringComparer.Ordinal)
    {
        ["IIntercomClient.g.cs"] = "the areas of the client, of which hand-written code uses none",
        ["IntercomClient.g.cs"] = "the same for the class, with the method that creates the areas",
        ["IntercomApiVersion.g.cs"] = "the known versions, and the one to request by default",
        ["IntercomRegion.g.cs"] = "the known regions, which the client tries in turn",
        ["Exceptions/ApiExceptionFactory.g.cs"] = "the exceptions that codes and messages decide, which are hand-written",
        ["Exceptions/IntercomErrorCode.g.cs"] = "the known codes, of which hand-written code uses none",
        ["Jobs/JobState.g.cs"] = "a table from the statuses of jobs to outcomes",
        ["Webhooks/WebhookItems.g.cs"] = "a table from the types of items to models",
        ["Webhooks/WebhookTopic.g.cs"] = "the known topics, of which hand-written code uses none",
    };

    private static readonly CSharpCompilation Whole = LibrarySources.Compile(
        LibrarySources.Independent.Concat(LibrarySources.Partial),
        Generated());

    [Test]
    public void Hand_written_sources_that_belong_to_no_generated_type_compile_without_any()
    {
        CSharpCompilation compilation = LibrarySources.Compile(LibrarySources.Independent, ClientSources.Write(Nothing(), Nothing().Root));

        string.Join("\n", LibrarySources.Errors(compilation)).Should().BeEmpty();
    }

    [Test]
    public void Few_sources_are_generated_for_every_description() =>
        ClientSources.Write(Nothing(), Nothing().Root).Keys.Should().BeEquivalentTo(Always.Keys);

    [Test]
    public void A_partial_source_is_named_after_the_type_or_operation_that_it_belongs_to([ValueSource(nameof(PartialSources))] string path)
    {
        string name = Path.GetFileNameWithoutExtension(path);
        string[] types =
        [
            .. Tree(path).GetRoot().DescendantNodes()
                .OfType<BaseTypeDeclarationSyntax>()
                .Where(type => type.Parent is BaseNamespaceDeclarationSyntax)
                .Select(type => type.Identifier.Text),
        ];

        types.Should().Equal(name.Split('.')[0]);
        File.ReadAllLines(Path.Combine(LibrarySources.Folder, "Generated", GeneratedNames.FileName)).Should().Contain(name);
    }

    [Test]
    public void A_partial_source_uses_generated_members_of_its_own_type_or_operation_alone(
        [ValueSource(nameof(PartialSources))] string path)
    {
        SyntaxTree tree = Tree(path);
        SemanticModel model = Whole.GetSemanticModel(tree);
        OwnMembers own = new(Whole, Path.GetFileNameWithoutExtension(path));

        IEnumerable<string> foreign = tree.GetRoot().DescendantNodes(descendIntoTrivia: true).OfType<SimpleNameSyntax>()
            .Select(name => (Name: name, model.GetSymbolInfo(name).Symbol))
            .Where(use => use.Symbol is not (null or INamespaceSymbol) && IsGenerated(use.Symbol))
            .Where(use => !own.Includes(use.Symbol!) && !IsOfEveryModel(use.Symbol!))
            .Select(use => $"{use.Name.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: {use.Symbol}");

        foreign.Should().BeEmpty();
    }

    private static IEnumerable<string> PartialSources() =>
        LibrarySources.Partial.Select(path => Path.GetRelativePath(LibrarySources.Folder, path));

    private static SyntaxTree Tree(string path) =>
        Whole.SyntaxTrees.Single(tree => tree.FilePath == Path.Combine(LibrarySources.Folder, path));

    private static bool IsGenerated(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal));

    private static bool IsOfEveryModel(ISymbol symbol) => symbol is IFieldSymbol { Name: "JsonFormat", IsStatic: true };

    private static IEnumerable<KeyValuePair<string, string>> Generated() =>
        Directory.EnumerateFiles(Path.Combine(LibrarySources.Folder, "Generated"), "*.cs", SearchOption.AllDirectories)
            .Select(path => KeyValuePair.Create(path, File.ReadAllText(path)));

    // The description of this repository without any operation and schema, and with its lists of facts.
    private static ApiDescription Nothing()
    {
        JObject root = (JObject)ThisRepository.Description.Bundle.DeepClone();
        root["paths"] = new JObject();
        root["components"]!["schemas"] = new JObject();
        return new ApiDescription(root, new DiagnosticBag());
    }
}
