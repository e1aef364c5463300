using System.Text;
using Intercom.OpenApi.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Emit;

/// <summary>The examples of all operations as C#: the class <c>ExampleRequests</c> with a method for each, found by its name.</summary>
public static class ExampleSources
{
    private const string Client = "intercom";

    /// <summary>Writes the class.</summary>
    /// <param name="list">The list that <see cref="ExampleList" /> wrote.</param>
    public static string Write(JArray list)
    {
        (string Name, string Code)[] examples = [.. list.Cast<JObject>().SelectMany(Examples)];
        StringBuilder source = new();
        source.Append("""
            namespace Intercom;

            /// <summary>The examples of all operations by name, such as <c>Contacts.List</c>. Each gets a client and the values of its variables.</summary>
            internal static class ExampleRequests
            {
                public static IReadOnlyDictionary<string, Func<IntercomClient, Func<string, string>, Task>> All { get; } =
                    new Dictionary<string, Func<IntercomClient, Func<string, string>, Task>>(StringComparer.Ordinal)
                    {

            """);
        foreach ((string name, _) in examples)
        {
            source.Append(' ', 12).Append('[').Append(CSharpLiteral.Of(name)).Append("] = ").Append(MethodName(name)).Append(",\n");
        }

        source.Append("        };\n");
        foreach ((string name, string code) in examples)
        {
            source.Append("\n    private static async Task ").Append(MethodName(name))
                .Append("(IntercomClient intercom, Func<string, string> valueOf)\n    {\n");
            foreach (string variable in Variables(code))
            {
                source.Append("        string ").Append(variable).Append(" = valueOf(").Append(CSharpLiteral.Of(variable)).Append(");\n");
            }

            source.Append(code.TrimEnd()).Append("\n    }\n");
        }

        return PackagedSource.Of(source.Append("}\n").ToString(), isInternal: false);
    }

    private static IEnumerable<(string Name, string Code)> Examples(JObject entry)
    {
        string operation = (string)entry["operation"]!;
        yield return (operation, (string)entry["code"]!);
        if ((string?)entry["pages"] is { } pages)
        {
            yield return ($"{operation}All", pages);
        }
    }

    private static string MethodName(string example) => example.Replace('.', '_');

    // The list has only variables of examples by rule, so these are the names that the code uses and declares nowhere.
    private static IEnumerable<string> Variables(string code)
    {
        SyntaxNode root = CSharpSyntaxTree.ParseText($"async Task RunAsync()\n{{\n{code}\n}}").GetRoot();
        HashSet<string> declared = [Client, .. root.DescendantNodes().SelectMany(Declared)];
        return root.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(IsVariable).Select(name => name.Identifier.ValueText)
            .Where(name => char.IsAsciiLetterLower(name[0]) && !declared.Contains(name))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Declared(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax variable => [variable.Identifier.ValueText],
        SingleVariableDesignationSyntax variable => [variable.Identifier.ValueText],
        ForEachStatementSyntax loop => [loop.Identifier.ValueText],
        ParameterSyntax parameter => [parameter.Identifier.ValueText],
        _ => [],
    };

    private static bool IsVariable(IdentifierNameSyntax name) =>
        !name.IsVar
        && name.Parent switch
        {
            MemberAccessExpressionSyntax access => access.Expression == name,
            MemberBindingExpressionSyntax or NameColonSyntax or QualifiedNameSyntax => false,
            AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment => assignment.Right == name,
            InvocationExpressionSyntax call => call.Expression != name,
            _ => true,
        };
}
