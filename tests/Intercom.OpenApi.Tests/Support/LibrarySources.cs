using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Intercom.OpenApi.Tests.Support;

/// <summary>The hand-written sources of the library, and what a compiler says of them.</summary>
internal static class LibrarySources
{
    private static readonly string[] Usings =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading",
        "System.Threading.Tasks",
    ];

    private static readonly CSharpParseOptions Options = new(
        LanguageVersion.CSharp12,
        DocumentationMode.Diagnose,
        preprocessorSymbols: ["NET8_0_OR_GREATER", "NET6_0_OR_GREATER", "NET"]);

    public static string Folder { get; } = Path.Combine(ThisRepository.Files.Sources, "Intercom.Generated");

    /// <summary>The paths of the sources that do not depend on what is generated.</summary>
    public static IReadOnlyList<string> Independent { get; } = [.. All().Where(path => !IsPartial(path))];

    /// <summary>The paths of the sources that belong to one generated type or operation each.</summary>
    public static IReadOnlyList<string> Partial { get; } = [.. All().Where(IsPartial)];

    /// <summary>The sources that are compiled with what is generated, as build/CompileWhenGenerated.targets chooses them.</summary>
    public static IEnumerable<string> For(string generatedNames)
    {
        HashSet<string> names = [.. generatedNames.Split('\n')];
        return Independent.Concat(Partial.Where(path => names.Contains(Path.GetFileNameWithoutExtension(path))));
    }

    /// <summary>Parses a source.</summary>
    public static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, Options, path);

    /// <summary>Compiles sources, by their paths.</summary>
    public static CSharpCompilation Compile(IEnumerable<string> written, IEnumerable<KeyValuePair<string, string>> generated) =>
        CSharpCompilation.Create(
        "Intercom.Generated",
        written.Select(path => Parse(File.ReadAllText(path), path))
            .Concat(generated.Select(source => Parse(source.Value, source.Key)))
            .Append(Parse(string.Concat(Usings.Select(name => $"global using {name};\n")), "Usings.cs")),
        PlatformReferences.All,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The errors of a compilation, and references of documentation that lead nowhere.</summary>
    public static IEnumerable<string> Errors(CSharpCompilation compilation) => compilation.GetDiagnostics()
        .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || diagnostic.Id is "CS1574" or "CS1580" or "CS1584")
        .Where(diagnostic => !IsSourceGenerated(diagnostic))
        .Select(diagnostic => diagnostic.ToString());

    // A source generator of the SDK writes the body of a logging method or regular expression, and does not run here.
    private static bool IsSourceGenerated(Diagnostic diagnostic) => diagnostic.Id == "CS8795";

    private static IEnumerable<string> All() => Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
        .Where(path => TopFolder(path) is not ("bin" or "obj" or "Generated"));

    private static bool IsPartial(string path) => TopFolder(path) is "Areas" or "Models";

    private static string TopFolder(string path) => Path.GetRelativePath(Folder, path).Split(Path.DirectorySeparatorChar)[0];
}
