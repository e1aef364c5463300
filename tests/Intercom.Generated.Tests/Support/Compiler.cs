using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Intercom.Tests.Support;

/// <summary>Compiles what an application would write.</summary>
internal static class Compiler
{
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The errors of an expression of that type, by their numbers; none when it compiles.</summary>
    public static IReadOnlyList<string> Errors(string type, string expression)
    {
        List<Diagnostic> errors =
        [
            .. CSharpCompilation.Create(
                    "Application",
                    [CSharpSyntaxTree.ParseText($"using System; using System.Collections.Generic; using Intercom; static class "
                        + $"Application {{ static {type} Make() => {expression}; }}")],
                    References,
                    new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
                .GetDiagnostics()
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error),
        ];

        // The numbers say what was expected; the words say what an update took away.
        errors.ForEach(TestContext.Out.WriteLine);
        return [.. errors.Select(error => error.Id).Distinct(StringComparer.Ordinal)];
    }
}
