using Intercom.OpenApi.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Versions.Tests.Support;

/// <summary>The library as it is generated from a description and compiled.</summary>
internal sealed class GeneratedLibrary
{
    private const string NamesFile = "generated.txt";

    // References to an older framework are as welcome as to the build. The bodies of logging methods and of regular expressions are written
    // by source generators of the SDK, which do not run here.
    private static readonly string[] Ignored = ["CS1701", "CS1702", "CS8795"];

    private GeneratedLibrary(string folder, GeneratedLibrary? before)
    {
        Names = File.ReadAllLines(Path.Combine(folder, NamesFile)).ToHashSet(StringComparer.Ordinal);
        Description = ReadJson(Path.Combine(folder, "intercom.json"));
        Types = ReadJson(Path.Combine(folder, "types.json"));
        Compilation = LibrarySources.Compile(
            Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
                .Select(path => KeyValuePair.Create(Path.GetRelativePath(folder, path), File.ReadAllText(path))),
            Names);
        Problems = [.. Diagnose(before).Where(IsProblem).Select(diagnostic => diagnostic.ToString())];
    }

    /// <summary>The names of the generated types and operations.</summary>
    public IReadOnlySet<string> Names { get; }

    /// <summary>The prepared description.</summary>
    public JObject Description { get; }

    /// <summary>The C# types by component.</summary>
    public JObject Types { get; }

    public CSharpCompilation Compilation { get; }

    /// <summary>The errors and warnings of the compiler.</summary>
    public IReadOnlyList<string> Problems { get; }

    /// <summary>Generates the library from the description of a repository, and compiles it.</summary>
    /// <param name="repository">The repository.</param>
    public static GeneratedLibrary Of(TemporaryRepository repository)
    {
        string output = repository.PathOf("generated");
        NewGenerator(repository).Generate(output, Intermediate(repository));
        return new GeneratedLibrary(output, before: null);
    }

    /// <summary>
    /// Generates the library after a small edit of the description, and compiles bodies of the sources that the edit changed and of
    /// hand-written ones, and declarations of all.
    /// </summary>
    /// <param name="repository">The repository.</param>
    /// <param name="prepared">Its description.</param>
    /// <param name="before">The library before the edit.</param>
    public static GeneratedLibrary OfEdit(TemporaryRepository repository, PreparedDescription prepared, GeneratedLibrary before)
    {
        string output = repository.PathOf("generated");
        NewGenerator(repository).Generate(prepared, output, Intermediate(repository));
        return new GeneratedLibrary(output, before);
    }

    private static Generator NewGenerator(TemporaryRepository repository) => new(repository.Files, InProcessNSwag.Instance);

    // NSwag keeps templates by their paths for as long as its process lives, and each run has templates of its own.
    private static string Intermediate(TemporaryRepository repository) =>
        repository.PathOf(Path.Combine("obj", Guid.NewGuid().ToString("N")));

    // Syntax trees of the same path and text are the same object in all compilations (LibrarySources).
    private IEnumerable<Diagnostic> Diagnose(GeneratedLibrary? before)
    {
        if (before is null)
        {
            return Compilation.GetDiagnostics();
        }

        HashSet<SyntaxTree> same = [.. before.Compilation.SyntaxTrees.Where(tree => !LibrarySources.IsHandWritten(tree))];
        return Compilation.GetParseDiagnostics().Concat(Compilation.GetDeclarationDiagnostics())
            .Concat(Compilation.SyntaxTrees.Where(tree => !same.Contains(tree))
                .SelectMany(tree => Compilation.GetSemanticModel(tree).GetMethodBodyDiagnostics()));
    }

    private static bool IsProblem(Diagnostic diagnostic) =>
        diagnostic.Severity >= DiagnosticSeverity.Warning
            && !diagnostic.IsSuppressed
            && !Ignored.Contains(diagnostic.Id, StringComparer.Ordinal);

    private static JObject ReadJson(string path)
    {
        using JsonTextReader reader = new(File.OpenText(path)) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }
}
