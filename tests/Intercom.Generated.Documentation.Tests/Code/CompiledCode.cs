using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Intercom.Documentation.Tests.Code;

/// <summary>Compiles the C# of examples and pages as an application does, and loads it.</summary>
internal static class CompiledCode
{
    // Those of the SDK for every project, and of this library.
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Intercom;
        """;

    // The version of C# of an application on .NET 8.
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp12);

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Compiles files, and fails with the errors of the compiler.</summary>
    /// <param name="files">The files by name, which appear in the errors.</param>
    /// <param name="kind">A library, or a program with top-level statements.</param>
    public static Assembly Load(IEnumerable<(string Name, string Code)> files, OutputKind kind = OutputKind.DynamicallyLinkedLibrary)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            $"Compiled{Guid.NewGuid():N}",
            files.Append(("Usings.cs", Usings)).Select(file => CSharpSyntaxTree.ParseText(file.Item2, Parsing, file.Item1)),
            References,
            new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable));
        using MemoryStream stream = new();

        Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(stream);

        result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => $"{diagnostic}: {Line(diagnostic)}").Should().BeEmpty();
        stream.Position = 0;
        return new AssemblyLoadContext(name: null, isCollectible: true).LoadFromStream(stream);
    }

    private static string? Line(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim();
}
