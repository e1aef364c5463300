using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Naming;

namespace Intercom.OpenApi.Lowering;

/// <summary>An operation whose file or text an extension method of its client saves.</summary>
/// <param name="Fact">The facts about it.</param>
/// <param name="Method">The method that sends its request.</param>
public sealed record SavedDownload(Fact Fact, ClientMethod Method)
{
    private static readonly string[] TakenParameters = ["path", "destination", "file", "client", "options", "cancellationToken"];

    /// <summary>The name of the extension method without Async.</summary>
    public string Name =>
        CSharpName.IsValid(Fact.Text("method")) ? Fact.Text("method") : throw Fact.Malformed("method", "is no name of a method");

    /// <summary>Whether it returns a text, and no file.</summary>
    public bool IsText => Method.Result == "string";

    /// <summary>Whether it returns a text that can be null.</summary>
    public bool IsOptional => Method.Operation.ResultType == "string?";

    /// <summary>The downloads of a description. An entry that it has no operation for is skipped.</summary>
    /// <exception cref="DescriptionException">The list is malformed; or an entry is skipped in a build of the repository.</exception>
    public static IReadOnlyList<SavedDownload> All(ApiDescription description) =>
    [
        .. FactList.Read(description.Root, SpecExtensions.Downloads, Job.Overlay, "operation", "method", "what", "missing", "note")
            .Select(fact => Find(description, fact))
            .OfType<SavedDownload>(),
    ];

    private static SavedDownload? Find(ApiDescription description, Fact fact)
    {
        string route = fact.Text("operation");
        ClientMethod? method = ClientMethod.Find(description, route);
        if (FindProblem(route, method) is not { } problem)
        {
            return new SavedDownload(fact, method!);
        }

        UnmatchedFact.Skip(description, fact, route, problem, $"no method {fact.Text("method")}Async");
        return null;
    }

    private static string? FindProblem(string route, ClientMethod? method) => method switch
    {
        null => $"the description has no operation {route}",
        { Result: not ("string" or "IntercomFile") } => $"{method.Route} returns neither a file nor a text",
        _ => method.Parameters.FirstOrDefault(parameter => TakenParameters.Contains(parameter.Name, StringComparer.Ordinal)) is { } taken
            ? $"the parameter {taken.Name} needs another name"
            : null,
    };
}
