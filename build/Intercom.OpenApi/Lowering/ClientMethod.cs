using Intercom.OpenApi.Document;
using Intercom.OpenApi.Naming;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering;

/// <summary>
/// The method of a client that sends the request of an operation, as the templates declare it, for generated code that calls it.
/// </summary>
public sealed class ClientMethod
{
    private readonly ApiDescription _description;

    private ClientMethod(ApiDescription description, Operation operation)
    {
        _description = description;
        Operation = operation;
        Parameters = [.. Required(), .. Body(), .. Optional()];
    }

    public Operation Operation { get; }

    /// <summary>The area, which is also the property of the root client.</summary>
    public string Area => Operation.Area;

    /// <summary>The name of the method without Async.</summary>
    public string Verb => Operation.Verb;

    public string Name => $"{Verb}Async";

    public string Client => $"{Area}Client";

    public string Interface => $"I{Area}Client";

    /// <summary>Method and path, for documentation.</summary>
    public string Route => Operation.Route;

    /// <summary>The parameters in their order, apart from the options and the cancellation token that every method has.</summary>
    public IReadOnlyList<MethodParameter> Parameters { get; }

    /// <summary>The C# type that the method returns a task of; null when the task has no result.</summary>
    public string? Result => Operation.ResultType?.TrimEnd('?');

    /// <summary>The members of the JSON object that it returns; none when it returns no object.</summary>
    public JObject ResultMembers => Result is { } type && _description.Schemas[type]?["properties"] is JObject members ? members : [];

    /// <summary>Whether a member of what it returns is an extensible enum.</summary>
    public bool IsExtensibleEnum(JObject member) =>
        ApiDescription.ReferenceName(member) is { } name && _description.Schemas[name]?["enum"] is JArray;

    /// <summary>The method of an operation.</summary>
    public static ClientMethod Of(ApiDescription description, Operation operation) => new(description, operation);

    /// <summary>
    /// The method of the operation that a list of facts names by method and path, as in GET /jobs/{id}. The names of path parameters do not
    /// matter.
    /// </summary>
    /// <returns>The method; null when the description has no such operation.</returns>
    public static ClientMethod? Find(ApiDescription description, string route) =>
        Shape(route) is var shape && description.Operations.FirstOrDefault(operation => Shape(operation.Route) == shape) is { } found
            ? new ClientMethod(description, found)
            : null;

    // API versions name the parameter of one path differently.
    private static string Shape(string route)
    {
        string[] parts = route.Split(' ', 2);
        return $"{parts[0].ToUpperInvariant()} {OperationPath.Shape(parts[^1])}";
    }

    private IEnumerable<MethodParameter> Required() =>
        Given().Where(IsRequired).Select(parameter => Parameter(parameter, isRequired: true));

    private IEnumerable<MethodParameter> Optional() =>
        Given().Where(parameter => !IsRequired(parameter)).Select(parameter => Parameter(parameter, isRequired: false));

    private IEnumerable<MethodParameter> Body() => ApiDescription.MediaTypes(Operation.Definition["requestBody"])
        .Select(media => new MethodParameter(
            ApiDescription.ReferenceName(media.Value["schema"]) ?? "object",
            "request",
            (string?)Operation.Definition["requestBody"]!["description"] ?? string.Empty,
            IsRequired: true,
            IsBody: true));

    // What has one value is set by the method itself.
    private IEnumerable<JObject> Given() => Operation.Parameters.Where(parameter => parameter["schema"]?[SpecExtensions.Constant] is null);

    private static bool IsRequired(JObject parameter) => (bool?)parameter["required"] == true;

    private static MethodParameter Parameter(JObject parameter, bool isRequired) => new(
        CSharpType.OfParameters.Of(parameter["schema"]) + (isRequired ? string.Empty : "?"),
        (string)parameter[SpecExtensions.Name]!,
        (string?)parameter["description"] ?? string.Empty,
        isRequired,
        IsPath: (string?)parameter["in"] == "path",
        IsContinuation: parameter[SpecExtensions.Continuation] is not null);
}
