using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Intercom.Versions.Tests.Support;

/// <summary>The hand-written sources of the library, and how they are compiled with generated ones.</summary>
internal static class LibrarySources
{
    private static readonly string[] Usings =

        [
            "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading",
            "System.Threading.Tasks",
        ];

    private static readonly string[] Symbols =
    [
        "NET8_0_OR_GREATER", "NET7_0_OR_GREATER", "NET6_0_OR_GREATER", "NET5_0_OR_GREATER", "NET8_0", "NET",
    ];

    private static readonly CSharpParseOptions Options = new(
        LanguageVersion.CSharp12,
        DocumentationMode.Diagnose,
        preprocessorSymbols: Symbols);

    // One version at a time on each processor.
    private static readonly CSharpCompilationOptions Compilation =
        new(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: false, nullableContextOptions: NullableContextOptions.Enable);

    private static readonly List<MetadataReference> References =
        [.. ThisRepository.LibraryReferences.Select(path => MetadataReference.CreateFromFile(path))];

    // Most files are the same in all versions.
    private static readonly ConcurrentDictionary<(string Path, string Text), SyntaxTree> Parsed = new();

    private static readonly string Folder = Path.Combine(ThisRepository.Root, "src", "Intercom.Generated");

    private static readonly List<string> All = [.. Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
        .Where(path => TopFolder(path) is not ("bin" or "obj" or "Generated"))];

    private static readonly SyntaxTree GlobalUsings = Parse("Usings.cs", string.Concat(Usings.Select(name => $"global using {name};\n")));

    /// <summary>The paths of sources that belong to one generated type or operation, and are compiled when that is generated.</summary>
    public static IEnumerable<string> Partial => All.Where(path => TopFolder(path) is "Areas" or "Models");

    /// <summary>Whether a source is written by hand.</summary>
    public static bool IsHandWritten(SyntaxTree tree) => Path.IsPathRooted(tree.FilePath);

    /// <summary>Compiles the library.</summary>
    /// <param name="generated">The generated sources, by their paths in the folder of the generated files.</param>
    /// <param name="names">The names of all that is generated.</param>
    public static CSharpCompilation Compile(IEnumerable<KeyValuePair<string, string>> generated, IReadOnlySet<string> names)
    {
        HashSet<string> left = [.. Partial.Where(path => !names.Contains(Path.GetFileNameWithoutExtension(path)))];
        return CSharpCompilation.Create(
            "Intercom.Generated",
            All.Where(path => !left.Contains(path)).Select(path => Parse(path, File.ReadAllText(path)))
                .Concat(generated.Select(source => Parse(source.Key, source.Value)))
                .Append(GlobalUsings),
            References,
            Compilation);
    }

    private static SyntaxTree Parse(string path, string text) =>
        Parsed.GetOrAdd((path, text), source => CSharpSyntaxTree.ParseText(source.Text, Options, source.Path));

    private static string TopFolder(string path) => Path.GetRelativePath(Folder, path).Split(Path.DirectorySeparatorChar)[0];
}
