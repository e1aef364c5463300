using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Intercom.Analyzers;

/// <summary>Reports constant values of extensible enums that are unknown and similar to a known value.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MisspelledValueAnalyzer : UsageAnalyzer
{
    /// <summary>The identifier of the rule.</summary>
    public const string Id = "INTERCOM002";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Value of an extensible enum is misspelled",
        "'{0}' is not a known value of {1}; did you mean {2}?",
        "Usage",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "An extensible enum accepts any text, so a misspelled value is only rejected by Intercom, or matches nothing.",
        HelpLink.For(Id));

    /// <summary>Creates the analyzer.</summary>
    public MisspelledValueAnalyzer()
        : base(Rule)
    {
    }

    private protected override void Register(AnalysisContext context)
    {
        context.RegisterOperationAction(AnalyzeValue, OperationKind.Conversion, OperationKind.ObjectCreation);
        context.RegisterOperationAction(AnalyzeCondition, OperationKind.Binary, OperationKind.Invocation);
    }

    private static void AnalyzeValue(OperationAnalysisContext context)
    {
        if (ExtensibleEnumText.Of(context.Operation) is { } text)
        {
            Analyze(context, text);
        }
    }

    private static void AnalyzeCondition(OperationAnalysisContext context)
    {
        foreach (ExtensibleEnumText text in ExtensibleEnumText.Compared(context.Operation))
        {
            Analyze(context, text);
        }
    }

    private static void Analyze(OperationAnalysisContext context, ExtensibleEnumText text)
    {
        KnownValues known = new(text.Type);
        IReadOnlyList<string> corrections = known.Contains(text.Value) ? [] : Spelling.Corrections(text.Value, known.Values);
        if (corrections.Count == 0)
        {
            return;
        }

        IEnumerable<string> names = corrections.Select(value => $"{text.Type.Name}.{known.NameOf(value)}");
        context.ReportDiagnostic(Diagnostic.Create(
            Rule,
            text.Syntax.GetLocation(),
            ReplacementOf(text.Type, corrections, known),
            text.Value,
            text.Type.Name,
            string.Join(" or ", names.OrderBy(name => name, StringComparer.Ordinal))));
    }

    private static ImmutableDictionary<string, string?> ReplacementOf(
        INamedTypeSymbol type,
        IReadOnlyList<string> corrections,
        KnownValues known) =>
        corrections.Count == 1 && known.PropertyOf(corrections[0]) is { } property
            ? ReplacedBy($"{type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}.{property.Name}")
            : ImmutableDictionary<string, string?>.Empty;
}
