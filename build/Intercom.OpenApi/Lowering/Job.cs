using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Naming;
using Intercom.OpenApi.Overlays;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering;

/// <summary>A kind of background job, with the methods that start it, request its status, cancel it, and download its file.</summary>
public sealed class Job
{
    /// <summary>The file of the facts about jobs.</summary>
    public const string Overlay = "23-jobs.yaml";

    private static readonly string[] Operations = ["status", "start", "download"];

    // The parameters that every method has besides.
    private static readonly string[] TakenParameters = ["progress", "polling", "options", "cancellationToken"];

    private Job(Fact fact, ClientMethod status)
    {
        Fact = fact;
        Status = status;
        Identifier = status.Parameters.FirstOrDefault(parameter => parameter.IsPath)!;
    }

    /// <summary>The facts about it.</summary>
    public Fact Fact { get; }

    /// <summary>The method that requests its status.</summary>
    public ClientMethod Status { get; }

    /// <summary>The method that starts it; null for a job that is only waited for.</summary>
    public ClientMethod? Start { get; private init; }

    /// <summary>The method that downloads its file; null for a job that is only waited for.</summary>
    public ClientMethod? Download { get; private init; }

    /// <summary>The method that cancels it; null where there is none.</summary>
    public ClientMethod? Cancel { get; private init; }

    /// <summary>The parameter that names the job.</summary>
    public MethodParameter Identifier { get; }

    /// <summary>Whether it is an export, which has a file.</summary>
    public bool IsExport => Start is not null;

    /// <summary>The name of the method that waits, without Async.</summary>
    public string Name => Fact.OptionalText("method") switch
    {
        null => IsExport ? "Export" : "Wait",
        { } given when CSharpName.IsValid(given) => given,
        _ => throw Fact.Malformed("method", "is no name of a method"),
    };

    /// <summary>The parameters of requests for the status and for the file, besides the identifier.</summary>
    public IEnumerable<MethodParameter> OtherParameters =>
        Status.Parameters
            .Concat(Download?.Parameters ?? [])
            .Where(parameter => !parameter.IsPath)
            .DistinctBy(parameter => parameter.Name, StringComparer.Ordinal);

    /// <summary>The jobs of a description. An entry that it does not have the operations or members for is skipped.</summary>
    /// <exception cref="DescriptionException">The list is malformed; or an entry is skipped in a build of the repository.</exception>
    public static IReadOnlyList<Job> All(ApiDescription description)
    {
        IReadOnlyList<Fact> facts = FactList.Read(
            description.Root,
            SpecExtensions.Jobs,
            Overlay,
            "status",
            "start",
            "download",
            "cancel",
            "method",
            "identifier",
            "state",
            "expires",
            "what",
            "maximum");
        List<Job> jobs = [.. facts.Select(fact => Find(description, fact)).OfType<Job>()];
        return jobs.GroupBy(job => (job.Status.Area, job.Name)).FirstOrDefault(same => same.Count() > 1) is { } repeated
            ? throw repeated.Last().Fact.Malformed(
                "method",
                $"is needed, because another job in {repeated.Key.Area} has the method {repeated.Key.Name}Async, too")
            : jobs;
    }

    /// <summary>
    /// The name that a parameter of a lambda has in methods for the job: this name, unless a parameter of such a method has it.
    /// </summary>
    public string LambdaName(string name) => UniqueName.AmongParameters(
        name,
        candidate => Parameters.Any(parameter => parameter.Name == candidate),
        "Argument");

    /// <summary>The lambda that reads a response about the job.</summary>
    /// <param name="method">The method that returns the response.</param>
    public string ReadCode(ClientMethod method)
    {
        string response = LambdaName("response");
        string Value(string role) => Code(method, role) is { } code ? $"{response}.{code}" : "null";
        return $"{response} => new JobSnapshot({Value("identifier")}, {Value("state")}, {Value("expires")})";
    }

    private IEnumerable<MethodParameter> Parameters => OtherParameters.Append(Identifier).Concat(Start?.Parameters ?? []);

    private static Job? Find(ApiDescription description, Fact fact)
    {
        if (fact.Has("start") != fact.Has("download"))
        {
            throw fact.Malformed("start", "and download must both be there, or neither");
        }

        // What is written wrongly is an error, whatever this version of the description has.
        _ = (
            fact.Text("status"),
            fact.Text("state"),
            fact.Text("what"),
            fact.OptionalNumber("maximum"),
            fact.Has("start") ? fact.Text("identifier") : null);
        Job? job = Missing(description, fact) is { } missing
            ? Skip(description, fact, $"the description has no operation {missing}")
            : new(fact, Method(description, fact, "status")!)
            {
                Start = Method(description, fact, "start"),
                Download = Method(description, fact, "download"),
                Cancel = FindCancel(description, fact),
            };
        return job?.FindProblem(description) is { } problem ? Skip(description, fact, problem) : job;
    }

    private static Job? Skip(ApiDescription description, Fact fact, string problem)
    {
        UnmatchedFact.Skip(description, fact, fact.Text("status"), problem, "no polling method for the job");
        return null;
    }

    private static string? Missing(ApiDescription description, Fact fact) =>
        Operations.Select(fact.OptionalText).OfType<string>().FirstOrDefault(route => ClientMethod.Find(description, route) is null);

    private static ClientMethod? Method(ApiDescription description, Fact fact, string role) =>
        fact.OptionalText(role) is { } route ? ClientMethod.Find(description, route) : null;

    private static ClientMethod? FindCancel(ApiDescription description, Fact fact)
    {
        ClientMethod? cancel = Method(description, fact, "cancel");
        if (cancel is null && fact.OptionalText("cancel") is { } route)
        {
            UnmatchedFact.Skip(
                description,
                fact,
                route,
                $"the description has no operation {route}",
                "the documentation names no method that cancels the job");
        }

        return cancel;
    }

    private string? FindProblem(ApiDescription description)
    {
        if (
            description.Operations
                .FirstOrDefault(
                    operation => operation.Id == $"{Status.Area}_{Name}" || operation.Id == $"{Status.Area}_Resume{Name}") is { } same)
        {
            return $"the method of {same.Place} has the name {same.Verb}Async, too";
        }

        if (new[] { Start, Download }.OfType<ClientMethod>().FirstOrDefault(method => method.Area != Status.Area) is { } elsewhere)
        {
            return $"{elsewhere.Route} is in the area {elsewhere.Area}, and {Status.Route} in {Status.Area}";
        }

        if (new[] { Status, Download }.OfType<ClientMethod>().FirstOrDefault(method => !TakesOneIdentifier(method)) is { } other)
        {
            return $"{other.Route} does not take one identifier";
        }

        if (Code(Status, "state") is null)
        {
            return $"the response of {Status.Route} has no text {Fact.Text("state")}";
        }

        if (Start is not null && Code(Start, "identifier") is null)
        {
            return $"the response of {Start.Route} has no text {Fact.Text("identifier")}";
        }

        if (Download is not null && Download.Result != "IntercomFile")
        {
            return $"{Download.Route} returns no file";
        }

        return Parameters.FirstOrDefault(parameter => TakenParameters.Contains(parameter.Name, StringComparer.Ordinal)) is { } taken
            ? $"the parameter {taken.Name} needs another name"
            : null;
    }

    private static bool TakesOneIdentifier(ClientMethod method) =>
        method.Parameters.Where(parameter => parameter.IsPath).ToList() is [{ Type: "string" }];

    private string? Code(ClientMethod method, string role)
    {
        if (
            Fact.OptionalText(role) is not { } member
                || method.ResultMembers[member] is not JObject schema
                || (string?)schema[SpecExtensions.Name] is not { } name)
        {
            return null;
        }

        bool isTime = (string?)schema["format"] == "date-time";
        return (role, ApiDescription.ReferenceName(schema), (string?)schema["type"]) switch
        {
            ("expires", null, "string") when isTime => name,
            ("expires", _, _) => null,
            (_, { }, _) when method.IsExtensibleEnum(schema) => $"{name}?.Value",
            (_, null, "string") when !isTime => name,
            _ => null,
        };
    }
}
