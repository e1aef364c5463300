using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Intercom.Analyzers;

/// <summary>Reports requests that are sent without any of the properties of which Intercom requires at least one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IncompleteRequestAnalyzer : UsageAnalyzer
{
    /// <summary>The identifier of the rule.</summary>
    public const string Id = "INTERCOM003";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Request lacks all properties of which one is required",
        "{0} requires at least one of {1}",
        "Usage",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Sending such a request throws an ArgumentException.",
        HelpLink.For(Id));

    /// <summary>Creates the analyzer.</summary>
    public IncompleteRequestAnalyzer()
        : base(Rule)
    {
    }

    private protected override void Register(AnalysisContext context) =>
        context.RegisterOperationAction(Analyze, OperationKind.ObjectCreation);

    private static void Analyze(OperationAnalysisContext context)
    {
        IObjectCreationOperation creation = (IObjectCreationOperation)context.Operation;
        if (creation.Type is null || !LibrarySymbols.IsA(creation.Type, "IntercomModel"))
        {
            return;
        }

        foreach (ImmutableHashSet<string> properties in AlternativesOf(creation.Type))
        {
            // An unknown property may be one of them, as in the validation before a request is sent.
            ImmutableHashSet<string> sufficient = properties.Add(AssignedProperties.Unknown);
            if (!AssignedProperties.Of(creation).Overlaps(sufficient)
                && new RequestUse(creation, sufficient).IsSentWithout())
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rule,
                    creation.Syntax.GetLocation(),
                    creation.Type.Name,
                    string.Join(", ", properties.OrderBy(name => name, StringComparer.Ordinal))));
            }
        }
    }

    private static IEnumerable<ImmutableHashSet<string>> AlternativesOf(ITypeSymbol type) => LibrarySymbols.WithBaseTypes(type)
        .Select(one => LibrarySymbols.AttributeValues(one, "RequireAnyAttribute"))
        .OfType<object?[]>()
        .Select(values => ImmutableHashSet.CreateRange(StringComparer.Ordinal, values.OfType<string>()));
}
