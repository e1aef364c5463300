using Intercom.OpenApi.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Intercom.OpenApi.Tests.Architecture;

/// <summary>The namespaces of the generator, in the order in which a description passes them. Each uses only those before it.</summary>
public class RoomTests
{
    private const string Root = "Intercom.OpenApi.";

    private static readonly string[] Rooms =
    [
        "Diagnostics", "Document", "CSharp", "Naming", "Normalization", "Overlays", "Documentation", "Shaping", "Lowering",
        "Emit", "Site", "Pipeline", "Update", "PublicApi",
    ];

    private static readonly string[] Usings =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Threading", "System.Threading.Tasks",
    ];

    private static readonly CSharpCompilation Sources = Compile();

    [Test]
    public void Every_folder_of_the_generator_is_one_of_the_rooms() =>
        Sources.SyntaxTrees.Select(Room).OfType<string>().Distinct(StringComparer.Ordinal).Should().BeEquivalentTo(Rooms);

    [Test]
    public void A_room_uses_only_rooms_before_it() => Uses()
        .Where(use => Array.IndexOf(Rooms, use.Used) > Array.IndexOf(Rooms, use.User))
        .Select(use => $"{use.User} uses {use.Used}: {use.Place}")
        .Should().BeEmpty();

    private static string Folder => Path.Combine(ThisRepository.Root, "build", "Intercom.OpenApi");

    private static IEnumerable<(string User, string Used, string Place)> Uses() =>
        from tree in Sources.SyntaxTrees.Where(tree => Room(tree) is not null).AsParallel()
        let model = Sources.GetSemanticModel(tree)
        from name in tree.GetRoot().DescendantNodes(descendIntoTrivia: true).OfType<SimpleNameSyntax>()
        let symbol = model.GetSymbolInfo(name).Symbol
        let type = symbol as INamedTypeSymbol ?? symbol?.ContainingType
        let used = type?.ContainingNamespace?.ToString() ?? string.Empty
        where used.StartsWith(Root, StringComparison.Ordinal)
        select (Room(tree)!, used[Root.Length..].Split('.')[0],
            $"{Path.GetRelativePath(Folder, tree.FilePath).Replace('\\', '/')}({tree.GetLineSpan(name.Span).StartLinePosition.Line + 1})");

    private static string? Room(SyntaxTree tree) =>
        Path.GetRelativePath(Folder, tree.FilePath).Split(Path.DirectorySeparatorChar) is [{ } room, _, ..] ? room : null;

    private static CSharpCompilation Compile() => CSharpCompilation.Create(
        "Generator",
        Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
            .Where(path => Path.GetRelativePath(Folder, path).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"))
            .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), path: path))
            .Append(
                CSharpSyntaxTree.ParseText(
                    string.Concat(Usings.Select(name => $"global using {name};\n")),
                    path: Path.Combine(Folder, "Usings.cs"))),
        PlatformReferences.All.Where(reference => Path.GetFileName(reference.FilePath) != "Intercom.OpenApi.dll"),
        new CSharpCompilationOptions(OutputKind.ConsoleApplication));
}
