using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Intercom.Analyzers;

/// <summary>Reports webhook handlers of a class that notifications of their topic do not contain.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WebhookHandlerAnalyzer : UsageAnalyzer
{
    /// <summary>The identifier of the rule.</summary>
    public const string Id = "INTERCOM004";

    private const string Topic = "WebhookTopic";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Webhook handler receives a class that its topic does not contain",
        "A handler of {0} cannot receive {1}: notifications of that topic contain {2}",
        "Usage",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Adding such a handler throws an ArgumentException when the application starts.",
        HelpLink.For(Id));

    /// <summary>Creates the analyzer.</summary>
    public WebhookHandlerAnalyzer()
        : base(Rule)
    {
    }

    private protected override void Register(AnalysisContext context) =>
        context.RegisterOperationAction(Analyze, OperationKind.Invocation);

    private static void Analyze(OperationAnalysisContext context)
    {
        IInvocationOperation invocation = (IInvocationOperation)context.Operation;
        if (!AddsHandler(invocation.TargetMethod)
            || TopicOf(invocation.Arguments.First(argument => LibrarySymbols.Is(argument.Parameter?.Type, Topic)).Value) is not { } topic
            || LibrarySymbols.AttributeValues(topic, "WebhookModelsAttribute") is not { Length: > 0 } values)
        {
            return;
        }

        ITypeSymbol model = invocation.TargetMethod.TypeArguments[0];
        ITypeSymbol[] models = [.. values.OfType<ITypeSymbol>()];
        if (model.TypeKind == TypeKind.TypeParameter || LibrarySymbols.Is(model, "WebhookItem")
            || models.Any(possible => LibrarySymbols.WithBaseTypes(possible).Contains(model, SymbolEqualityComparer.Default)))
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(
            Rule,
            LocationOf(invocation),
            ReplacementOf(invocation, models),
            topic.Name,
            model.Name,
            string.Join(" or ", models.Select(possible => possible.Name).OrderBy(name => name, StringComparer.Ordinal))));
    }

    private static bool AddsHandler(IMethodSymbol method) =>
        method is { Name: "On", TypeArguments.Length: > 0 }
        && method.Parameters.Any(parameter => LibrarySymbols.Is(parameter.Type, Topic))
        && LibrarySymbols.IsA(method.TypeArguments[0], "IntercomModel");

    private static IPropertySymbol? TopicOf(IOperation value) => value switch
    {
        IPropertyReferenceOperation { Property: { IsStatic: true } property } when LibrarySymbols.Is(property.ContainingType, Topic) =>
            property,
        _ => ExtensibleEnumText.Of(value) is { } text ? new KnownValues(text.Type).PropertyOf(text.Value) : null,
    };

    // A class that is written out is where the mistake is; an inferred one is not in the source.
    private static Location LocationOf(IInvocationOperation invocation) =>
        TypeArguments(invocation.Syntax) is { } arguments ? arguments.Arguments[0].GetLocation() : invocation.Syntax.GetLocation();

    private static ImmutableDictionary<string, string?> ReplacementOf(IInvocationOperation invocation, ITypeSymbol[] models) =>
        models.Length == 1 && TypeArguments(invocation.Syntax) is { Arguments.Count: 1 }
            ? ReplacedBy(models[0].ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat))
            : ImmutableDictionary<string, string?>.Empty;

    private static TypeArgumentListSyntax? TypeArguments(SyntaxNode syntax) => syntax switch
    {
        InvocationExpressionSyntax invocation => TypeArguments(invocation.Expression),
        MemberAccessExpressionSyntax access => TypeArguments(access.Name),
        MemberBindingExpressionSyntax binding => TypeArguments(binding.Name),
        GenericNameSyntax name => name.TypeArgumentList,
        _ => null,
    };
}
