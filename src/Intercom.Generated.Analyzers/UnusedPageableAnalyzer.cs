using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Intercom.Analyzers;

/// <summary>Reports lists that are created and never enumerated: requests are only sent during enumeration.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnusedPageableAnalyzer : UsageAnalyzer
{
    /// <summary>The identifier of the rule.</summary>
    public const string Id = "INTERCOM001";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Pageable is never enumerated",
        "The list that {0} returns is never enumerated, so no request is sent",
        "Usage",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A pageable sends its requests while it is enumerated by await foreach or a method such as ToListAsync.",
        HelpLink.For(Id));

    private static readonly ImmutableHashSet<string> Wrappers =
        ImmutableHashSet.Create(StringComparer.Ordinal, "ConfigureAwait", "WithCancellation");

    /// <summary>Creates the analyzer.</summary>
    public UnusedPageableAnalyzer()
        : base(Rule)
    {
    }

    private protected override void Register(AnalysisContext context)
    {
        context.RegisterOperationAction(AnalyzeStatement, OperationKind.ExpressionStatement);
        context.RegisterOperationBlockStartAction(AnalyzeLocals);
    }

    private static void AnalyzeStatement(OperationAnalysisContext context)
    {
        IExpressionStatementOperation statement = (IExpressionStatementOperation)context.Operation;
        if (!IsLambdaBody(statement) && CreatedBy(statement.Operation) is { } method)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, statement.Operation.Syntax.GetLocation(), method.Name));
        }
    }

    // Whoever calls the delegate of an expression lambda may expect an exception of the method itself, as tests do.
    private static bool IsLambdaBody(IExpressionStatementOperation statement) =>
        statement is { IsImplicit: true, Parent: IBlockOperation { Parent: IAnonymousFunctionOperation } };

    private static void AnalyzeLocals(OperationBlockStartAnalysisContext context)
    {
        ConcurrentDictionary<ILocalSymbol, IOperation> created = new(SymbolEqualityComparer.Default);
        ConcurrentDictionary<ILocalSymbol, bool> read = new(SymbolEqualityComparer.Default);
        context.RegisterOperationAction(
            declaration => AddDeclaration((IVariableDeclaratorOperation)declaration.Operation, created),
            OperationKind.VariableDeclarator);
        context.RegisterOperationAction(
            reference => AddReference((ILocalReferenceOperation)reference.Operation, created, read),
            OperationKind.LocalReference);
        context.RegisterOperationBlockEndAction(end =>
        {
            foreach (KeyValuePair<ILocalSymbol, IOperation> unused in created.Where(one => !read.ContainsKey(one.Key)))
            {
                end.ReportDiagnostic(Diagnostic.Create(Rule, unused.Value.Syntax.GetLocation(), CreatedBy(unused.Value)!.Name));
            }
        });
    }

    private static void AddDeclaration(IVariableDeclaratorOperation declaration, ConcurrentDictionary<ILocalSymbol, IOperation> created)
    {
        if (declaration.Initializer?.Value is { } value && CreatedBy(value) is not null)
        {
            created.TryAdd(declaration.Symbol, value);
        }
    }

    private static void AddReference(
        ILocalReferenceOperation reference,
        ConcurrentDictionary<ILocalSymbol, IOperation> created,
        ConcurrentDictionary<ILocalSymbol, bool> read)
    {
        if (reference.Parent is not ISimpleAssignmentOperation { Parent: IExpressionStatementOperation } assignment
            || assignment.Target != reference)
        {
            read.TryAdd(reference.Local, true);
        }
        else if (CreatedBy(assignment.Value) is not null)
        {
            created.TryAdd(reference.Local, assignment.Value);
        }
    }

    private static IMethodSymbol? CreatedBy(IOperation value) => Operations.WithoutConversions(value) switch
    {
        IConditionalAccessOperation access => CreatedBy(access.WhenNotNull),
        IInvocationOperation invocation when IsPageable(invocation.Type) => invocation.TargetMethod,
        IInvocationOperation { TargetMethod.IsExtensionMethod: true } wrapper
            when Wrappers.Contains(wrapper.TargetMethod.Name) => CreatedBy(wrapper.Arguments[0].Value),
        _ => null,
    };

    private static bool IsPageable(ITypeSymbol? type) => type is INamedTypeSymbol { Arity: 1 } named
        && (LibrarySymbols.Is(type, "IntercomPageable")
            || (named.Name == "IAsyncEnumerable" && LibrarySymbols.Is(named.TypeArguments[0], "IntercomPage")));
}
