using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Emit.Sources;

/// <summary>An extension method of an area that calls one of its operations.</summary>
internal sealed class ShortcutMethod(string area, Operation operation, JObject method)
{
    private const string Client = "client";

    public string Name { get; } = (string)method["name"]!;

    private static string[] Options => ["RequestOptions? options = null", "CancellationToken cancellationToken = default"];

    private string Verb => operation.Verb;

    private string Response => operation.ResultType?.TrimEnd('?') ?? "object";

    private List<JObject> Path => [.. method["path"]!.OfType<JObject>()];

    private List<JObject> Arguments => [.. method["arguments"]?.OfType<JObject>() ?? []];

    public string Write() => method switch
    {
        _ when method.ContainsKey("search") => WriteSearch(),
        _ when method.ContainsKey("upsert") => WriteUpsert(),
        _ when method.ContainsKey("request") => WriteRequest(),
        _ => WriteFind(),
    };

    private string WriteRequest()
    {
        IEnumerable<JObject> required = Arguments.Where(argument => (bool)argument["required"]!);
        IEnumerable<JObject> optional = Arguments.Where(argument => !(bool)argument["required"]!);
        string initializer = string.Join(", ", required.Select(argument => $"{argument["property"]} = {argument["name"]}")
            .Concat(method["values"]!.Select(value => $"{value["property"]} = {GeneratedText.Literal((string)value["value"]!)}")));
        IEnumerable<string> parameters =
        [
            .. Path.Select(parameter => $"string {parameter["name"]}"),
            .. required.Select(argument => $"{argument["type"]} {argument["name"]}"),
            .. optional.Select(argument => $"{argument["type"]}? {argument["name"]} = null"),
        ];
        string assignments = string.Concat(optional.Select(argument => $$"""
                    if ({{argument["name"]}} is not null)
                    {
                        request.{{argument["property"]}} = {{argument["name"]}};
                    }


            """));
        string documentation = Documentation(
            [.. Path.Concat(required).Concat(optional).Select(Described)],
            (string)operation.Definition[SpecExtensions.ResponseDoc]!,
            "An argument is missing or invalid.");
        return $$"""
            {{documentation}}
                public static Task<{{Response}}> {{Name}}Async({{Signature(parameters)}})
                {
                    {{method["request"]}} request = new() { {{initializer}} };
            {{assignments}}        return Shortcut.Of({{Client}}).{{Verb}}Async({{Call("request")}});
                }
            """;
    }

    private string WriteFind() => $$"""
        {{Documentation([.. Path.Select(Described)], "The resource; null when Intercom responds with status 404.", "An argument is missing or invalid.")}}
            public static Task<{{Response}}?> {{Name}}Async({{Signature(Path.Select(parameter => $"string {parameter["name"]}"))}}) =>
                Shortcut.FindAsync(Shortcut.Of({{Client}}).{{Verb}}Async({{Call()}}));
        """;

    private string WriteSearch()
    {
        string argument = (string)method["argument"]!;
        return $$"""
            {{Documentation([(argument, "The value to search for.")], "The first match; null when there is none.", "The value is empty.")}}
                public static Task<{{operation.Definition[SpecExtensions.PageOf]}}?> {{Name}}Async({{Signature([$"string {argument}"])}})
                {
                    {{method["request"]}} request = new() { Query = new SearchFilter { Field = {{GeneratedText.Literal((string)method["search"]!)}}, Operator = SearchOperator.Equal, Value = Shortcut.Required({{argument}}) } };
                    return Shortcut.FirstAsync<{{Response}}, {{operation.Definition[SpecExtensions.PageOf]}}>(Shortcut.Of({{Client}}).{{Verb}}Async({{Call("request")}}));
                }
            """;
    }

    private string WriteUpsert() => $$"""
        {{Documentation([("request", "The item to create, or the changes to the existing item.")], "The item that was created or updated.", "The request is null, or lacks a required value.")}}
            public static Task<{{Response}}> {{Name}}Async({{Signature([$"{method["request"]} request"])}})
            {
                Shortcut.Of({{Client}});
                return Shortcut.UpsertAsync(
                    () => {{Client}}.{{Verb}}Async({{Call("request")}}),
                    existing => {{Client}}.{{method["upsert"]}}Async(existing, request.As<{{method["changes"]}}>(), options: options, cancellationToken: cancellationToken));
            }
        """;

    private string Signature(IEnumerable<string> parameters) =>
        string.Join(", ", parameters.Prepend($"this I{area}Client {Client}").Concat(Options));

    private string Call(params string[] arguments) =>
        string.Join(
            ", ",
            Path.Select(parameter => (string)parameter["name"]!)
                .Concat(arguments)
                .Append("options: options")
                .Append("cancellationToken: cancellationToken"));

    private string Documentation((string Name, string Text)[] parameters, string returns, string argumentException)
    {
        IEnumerable<string> lines =
        [
            $"    /// <summary>{GeneratedText.Documentation((string)method["summary"]!)}</summary>",
            $"    /// <remarks>Sends <c>{GeneratedText.Documentation(operation.Route)}</c>.</remarks>",
            .. parameters.Prepend((Client, "The client of the area."))
                .Concat(
                    [("options", "Settings of the request; null for those of the client."), ("cancellationToken", "Cancels the request.")])
                .Select(parameter => $"    /// <param name=\"{parameter.Item1}\">{GeneratedText.Documentation(parameter.Item2)}</param>"),
            $"    /// <returns>{returns}</returns>",
            $"    /// <exception cref=\"ArgumentException\">{argumentException}</exception>",
            "    /// <exception cref=\"IntercomException\">The request failed.</exception>",
        ];
        return string.Join('\n', lines);
    }

    private static (string Name, string Text) Described(JObject parameter) =>
        ((string)parameter["name"]!, (string?)parameter["description"] ?? string.Empty);
}
