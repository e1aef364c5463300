using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Naming;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering.Examples;

/// <summary>The example of an operation: C# that calls its method.</summary>
internal sealed class OperationExample
{
    private const string SearchByRule =
        "{ Query = new SearchFilter { Field = \"id\", Operator = SearchOperator.Equal, Value = \"1\" } }";

    private const int MaxVariable = 24;

    private readonly ApiDescription _description;
    private readonly ClientMethod _method;
    private readonly SampleValues _samples;
    private readonly ValueWriter _writer;
    private readonly JObject _facts;

    private OperationExample(ApiDescription description, Operation operation, JObject facts)
    {
        _description = description;
        _method = ClientMethod.Of(description, operation);
        _samples = new SampleValues(description);
        _writer = new ValueWriter(description);
        _facts = facts;
        Code = Given("code") ?? Call();
        Pages = _method.Operation.Definition[SpecExtensions.PageOf] is null ? null : Given("pages") ?? AllPages();
    }

    /// <summary>The code of the method that sends one request.</summary>
    public string Code { get; }

    /// <summary>The code of the method that returns the items of all pages; null where there is none.</summary>
    public string? Pages { get; }

    /// <summary>The variables of code that an overlay does not give as a whole.</summary>
    public IReadOnlyCollection<string> Variables => _writer.Variables;

    /// <summary>The values of the overlay that the description does not have.</summary>
    public IReadOnlyList<string> Problems => _writer.Problems;

    /// <summary>Writes the example of an operation.</summary>
    /// <param name="description">The description, whose types and members have C# names.</param>
    /// <param name="operation">The operation.</param>
    /// <exception cref="DescriptionException">The fact of an overlay has another form.</exception>
    public static OperationExample Of(ApiDescription description, Operation operation) =>
        new(description, operation, Facts(operation));

    /// <summary>Writes the example of an operation without values of an overlay.</summary>
    public static OperationExample ByRule(ApiDescription description, Operation operation) => new(description, operation, []);

    private static JObject Facts(Operation operation) => operation.Definition[SpecExtensions.Example] switch
    {
        null => [],
        JObject facts => facts,
        _ => throw new DescriptionException($"{operation.Place}: x-example is no object. Correct it in openapi/overlays/40-examples.yaml."),
    };

    private string? Given(string member) => ((string?)_facts[member])?.ReplaceLineEndings("\n").TrimEnd();

    private string Call()
    {
        string start = $"{Result()}await intercom.{_method.Area}.{_method.Name}(";
        string compact = string.Join(", ", Arguments(isPaged: false, isExpanded: false));
        string expanded = string.Join(", ", Arguments(isPaged: false, isExpanded: true));
        string[] layouts = [$"{start}{compact});", $"{start}{expanded});", $"{start}\n    {CodeLayout.Indent(expanded)});"];
        return layouts.FirstOrDefault(layout => CodeLayout.Width(layout) <= CodeLayout.MaxLine) ?? layouts[^1];
    }

    private string AllPages()
    {
        string item = (string)_method.Operation.Definition[SpecExtensions.PageOf]!;
        string name = Variable(item, "item");
        string arguments = string.Join(", ", Arguments(isPaged: true, isExpanded: false));
        return $$"""
            await foreach ({{item}} {{name}} in intercom.{{_method.Area}}.{{_method.Verb}}AllAsync({{arguments}}))
            {
                Console.WriteLine({{name}}{{(HasIdentifier(item) ? ".Id" : string.Empty)}});
            }
            """.ReplaceLineEndings("\n");
    }

    private bool HasIdentifier(string type) => (_description.Schemas[type]?["properties"] as JObject ?? []).Properties()
        .Any(property => (string?)property.Value[SpecExtensions.Name] == "Id");

    private string Result()
    {
        if (_method.Operation.ResultType is not { } result)
        {
            return string.Empty;
        }

        string simple = result.Split('<')[0].Split('.')[^1];
        string withoutNamespace = result[(result.Split('<')[0].Length - simple.Length)..];
        return withoutNamespace switch
        {
            "IntercomFile" => "using IntercomFile file = ",
            "string" or "string?" => $"{withoutNamespace} text = ",
            _ when _method.Operation.Definition[SpecExtensions.PageOf] is not null => $"{withoutNamespace} page = ",
            _ => $"{withoutNamespace} {Variable(simple.TrimEnd('?'), "response")} = ",
        };
    }

    // A variable is named after its type, unless that is long, or a parameter or C# has that name.
    private string Variable(string type, string otherwise)
    {
        string name = char.ToLowerInvariant(type[0]) + type[1..];
        bool isTaken = ReservedNames.IsParameter(name)
            || name == "intercom"
            || _method.Parameters.Any(parameter => parameter.Name == name);
        return isTaken || name.Length > MaxVariable
            ? otherwise
            : name;
    }

    private IEnumerable<string> Arguments(bool isPaged, bool isExpanded)
    {
        foreach (MethodParameter parameter in _method.Parameters.Where(parameter => !isPaged || !parameter.IsContinuation))
        {
            if (parameter.IsBody)
            {
                yield return Body(parameter.Type, isExpanded);
            }
            else if (Argument(parameter) is { } argument)
            {
                yield return parameter.IsRequired ? argument : $"{parameter.Name}: {argument}";
            }
        }
    }

    private string? Argument(MethodParameter parameter)
    {
        JObject definition = _method.Operation.Parameters.Single(candidate => (string?)candidate[SpecExtensions.Name] == parameter.Name);
        string name = (string)definition["name"]!;
        JToken? value = _facts["arguments"]?[name]
            ?? (parameter.IsPath ? ExampleVariable.To(parameter.Name) : null)
            ?? (parameter.IsRequired || IsOneOfRequired(parameter) ? _samples.Of(name, definition["schema"]) : null);
        return value is null ? null : _writer.Write(value, definition["schema"]);
    }

    // Of several parameters of which one is required, the first one is passed, unless the overlay has another.
    private bool IsOneOfRequired(MethodParameter parameter) =>
        _facts["arguments"] is null
        && (string?)(_method.Operation.Definition[SpecExtensions.RequireAny] as JArray)?.FirstOrDefault() == parameter.Name;

    private string Body(string type, bool isExpanded)
    {
        if (IsSearch(type) && _facts["request"] is null)
        {
            return $"new {type} {SearchByRule}";
        }

        JToken schema = ApiDescription.Reference(type);
        return _writer.Write(_facts["request"] ?? _samples.Of("request", schema), schema, isExpanded);
    }

    private bool IsSearch(string type) => type == SearchRequestType.Name
        || (string?)_description.Schemas[type]?[SpecExtensions.Base] == SearchRequestType.Name;
}
