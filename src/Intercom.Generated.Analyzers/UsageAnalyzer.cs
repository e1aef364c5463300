using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Intercom.Analyzers;

/// <summary>Reports violations of one rule in code that uses the library. Generated code is not analyzed.</summary>
public abstract class UsageAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The property of a diagnostic that has the text of its fix, when there is only one.</summary>
    internal const string Replacement = "Replacement";

    private protected UsageAnalyzer(DiagnosticDescriptor rule) => SupportedDiagnostics = ImmutableArray.Create(rule);

    /// <inheritdoc />
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc />
    public sealed override void Initialize(AnalysisContext context)
    {
        _ = context ?? throw new ArgumentNullException(nameof(context));
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        Register(context);
    }

    /// <summary>Registers the actions of the rule.</summary>
    private protected abstract void Register(AnalysisContext context);

    /// <summary>Returns the properties of a diagnostic with a fix.</summary>
    private protected static ImmutableDictionary<string, string?> ReplacedBy(string text) =>
        ImmutableDictionary<string, string?>.Empty.Add(Replacement, text);
}
