using System.Reflection;
using System.Text.RegularExpressions;
using Intercom.Documentation.Tests.Code;
using Intercom.Documentation.Tests.Examples;
using Microsoft.CodeAnalysis;

namespace Intercom.Documentation.Tests.Pages;

/// <summary>
/// A block of C# as a program. It has the variables that it uses and does not declare: <c>intercom</c>, <c>cancellationToken</c>, and the
/// identifiers of resources in the workspace of the examples.
/// </summary>
internal static partial class SnippetProgram
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    /// <summary>Compiles a block.</summary>
    public static MethodInfo Compile(PageSnippet snippet) =>
        CompiledCode.Load([(snippet.ToString(), Program(snippet.Code)), ("Own.cs", OwnClient)], OutputKind.ConsoleApplication).EntryPoint!;

    /// <summary>Runs a compiled block on the server of a workspace.</summary>
    /// <returns>What it printed.</returns>
    public static async Task<string> RunAsync(MethodInfo program, ExampleWorkspace workspace)
    {
        PageHost.Start(workspace);
        TextWriter console = Console.Out;
        using StringWriter output = new() { NewLine = "\n" };
        Console.SetOut(output);
        try
        {
            object?[] arguments = program.GetParameters().Length == 0 ? [] : [Array.Empty<string>()];
            await Task.Run(() => program.Invoke(null, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null))
                .WaitAsync(Timeout);
        }
        finally
        {
            Console.SetOut(console);
        }

        return output.ToString().ReplaceLineEndings("\n");
    }

    // A client that a block creates sends to the test server, whatever its region and token.
    private const string OwnClient = """
        using Intercom.Documentation.Tests.Pages;

        public sealed class IntercomClient : Intercom.IntercomClient
        {
            public IntercomClient(string accessToken)
                : this(new IntercomClientOptions { AccessToken = accessToken })
            {
            }

            public IntercomClient(IntercomClientOptions options)
                : base(PageHost.HttpClient, options)
            {
            }
        }
        """;

    private static string Program(string code)
    {
        string[] lines = code.Split('\n');
        int usings = lines.TakeWhile(line => line.Length == 0 || UsingDirective().IsMatch(line)).Count();
        string[] declarations =
        [
            .. Declared("Intercom.IntercomClient", "intercom", "Client", code),
            .. Declared("CancellationToken", "cancellationToken", "CancellationToken", code),
            .. ExampleWorkspace.Variables.SelectMany(name => Declared("string", name, $"Values[\"{name}\"]", code)),
        ];
        return string.Join('\n', lines.Take(usings)) + "\n"
            + string.Concat(declarations)
            + $"#line {usings + 1}\n"
            + string.Join('\n', lines.Skip(usings));
    }

    private static IEnumerable<string> Declared(string type, string name, string member, string code) =>
        Regex.IsMatch(code, $@"\b{name}\b", RegexOptions.None, Timeout)
        && !Regex.IsMatch(code, $@"^\s*(using )?(var|{type.Split('.')[^1]})\?? {name}\b", RegexOptions.Multiline, Timeout)
            ? [$"{type} {name} = Intercom.Documentation.Tests.Pages.PageHost.{member};\n"]
            : [];

    [GeneratedRegex(@"^using [\w.]+;$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex UsingDirective();
}
