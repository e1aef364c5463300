using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Intercom.Analyzers.Tests.Support;

/// <summary>An application in source that uses the library, analyzed by one rule.</summary>
/// <param name="analyzer">The rule.</param>
internal sealed class Application(DiagnosticAnalyzer analyzer)
{
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Returns a file whose method runs statements.</summary>
    public static string Method(string statements) => Members($$"""
            public static async Task RunAsync(
                IIntercomClient intercom, WebhookHandlers handlers, IntercomWebhookEndpoint endpoint, string text)
            {
                await Task.CompletedTask;
                {{statements}}
            }
        """);

    /// <summary>Returns a file whose class has members.</summary>
    public static string Members(string members) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Intercom;
        using Intercom.AspNetCore;

        public static class Application
        {
        {{members}}
        }
        """;

    /// <summary>Verifies that the rule reports the marked expressions and no others.</summary>
    /// <returns>The messages of the diagnostics.</returns>
    public async Task<IReadOnlyList<string>> VerifyAsync(string marked)
    {
        MarkedCode code = MarkedCode.Parse(marked);
        Diagnostic[] diagnostics = await AnalyzeAsync(code.Text);
        diagnostics.Select(diagnostic => code.Text.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length))
            .Should().Equal(code.Spans.Select(span => code.Text.Substring(span.Start, span.Length)));
        diagnostics.Select(diagnostic => diagnostic.Location.SourceSpan).Should().Equal(code.Spans);
        return [.. diagnostics.Select(diagnostic => diagnostic.GetMessage(null))];
    }

    /// <summary>Returns the diagnostics of code that compiles, in the order of their places.</summary>
    public async Task<Diagnostic[]> AnalyzeAsync(string text)
    {
        using AdhocWorkspace workspace = new();
        return await AnalyzeAsync(Open(workspace, text));
    }

    /// <summary>Applies the fix of the only diagnostic.</summary>
    /// <returns>The fixed code, which compiles without a diagnostic; null when there is no fix.</returns>
    public async Task<string?> FixAsync(CodeFixProvider provider, string text)
    {
        using AdhocWorkspace workspace = new();
        Document document = Open(workspace, text);
        Diagnostic diagnostic = (await AnalyzeAsync(document)).Should().ContainSingle().Subject;
        List<CodeAction> actions = [];
        await provider.RegisterCodeFixesAsync(
            new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        if (actions.Count == 0)
        {
            return null;
        }

        ImmutableArray<CodeActionOperation> operations =
            await actions.Should().ContainSingle().Subject.GetOperationsAsync(CancellationToken.None);
        Document changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
        (await AnalyzeAsync(changed)).Should().BeEmpty();
        return (await changed.GetTextAsync()).ToString();
    }

    private static Document Open(AdhocWorkspace workspace, string text)
    {
        Project project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            "Application",
            "Application",
            LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: new CSharpParseOptions(LanguageVersion.CSharp12),
            metadataReferences: References));
        return workspace.AddDocument(project.Id, "Application.cs", SourceText.From(text));
    }

    // An exception of an analyzer is a diagnostic of its own, AD0001.
    private async Task<Diagnostic[]> AnalyzeAsync(Document document)
    {
        Compilation compilation = (await document.Project.GetCompilationAsync())!;
        compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Should().BeEmpty();
        ImmutableArray<Diagnostic> diagnostics = await compilation.WithAnalyzers([analyzer]).GetAnalyzerDiagnosticsAsync();
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan)];
    }
}
