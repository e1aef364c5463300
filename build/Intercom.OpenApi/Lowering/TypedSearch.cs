using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Naming;
using Intercom.OpenApi.Overlays;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering;

/// <summary>
/// An operation whose body is a search request and whose response is a page: it gets a typed condition and a class of fields.
/// </summary>
/// <param name="Method">The method that sends its request.</param>
/// <param name="Item">The type of the items.</param>
/// <param name="Request">The type of the body: the hand-written request of searches, or a class derived from it.</param>
/// <param name="FieldClass">The class of the fields.</param>
/// <param name="Fact">The listed fact; null if it is not listed.</param>
public sealed record TypedSearch(ClientMethod Method, string Item, string Request, string FieldClass, Fact? Fact)
{
    /// <summary>The file of the facts about searches.</summary>
    public const string Overlay = "29-search.yaml";

    // The parameters of the method that are not those of the operation.
    private static readonly string[] TakenParameters = ["query", "sort", "perPage", "options", "cancellationToken"];

    /// <summary>The maximum number of items per page.</summary>
    public int MaximumPerPage => (int?)Paging["max"] ?? PageMember.DefaultMaxSize;

    /// <summary>The number of items per page by default; null where it is not known.</summary>
    public int? DefaultPerPage => (int?)Paging["default"];

    private JObject Paging => Method.Operation.Definition[SpecExtensions.Paging] as JObject ?? [];

    /// <summary>The searches of a description. A listed one that it does not have is skipped.</summary>
    /// <exception cref="DescriptionException">The list is malformed; or an entry is skipped in a build of the repository.</exception>
    public static IReadOnlyList<TypedSearch> All(ApiDescription description)
    {
        List<(Fact Fact, ClientMethod? Method)> listed =
        [
            .. FactList.Read(
                description.Root,
                SpecExtensions.Searches,
                Overlay,
                "operation",
                "class",
                "items",
                "example",
                "order",
                "fields",
                "families")
                .Select(fact => (fact, ClientMethod.Find(description, fact.Text("operation")))),
        ];
        List<ClientMethod> searches =
        [
            .. description.Operations
                .Where(operation => IsSearch(description, operation))
                .Select(operation => ClientMethod.Of(description, operation)),
        ];
        foreach ((Fact fact, ClientMethod? method) in listed)
        {
            string route = fact.Text("operation");
            if (FindProblem(route, method, searches) is { } problem)
            {
                UnmatchedFact.Skip(description, fact, route, problem, "no typed search");
            }
        }

        List<TypedSearch> typed = [];
        foreach (ClientMethod method in searches)
        {
            Fact? fact = listed.FirstOrDefault(entry => entry.Method?.Operation.Place == method.Operation.Place).Fact;
            string item = (string)method.Operation.Definition[SpecExtensions.PageOf]!;
            typed.Add(new TypedSearch(method, item, Body(method)!, ClassName(description, fact, item, typed), fact));
        }

        return typed;
    }

    private static string? FindProblem(string route, ClientMethod? method, List<ClientMethod> searches) => method is null
        ? $"the description has no operation {route}"
        : searches.Exists(
            search => search.Operation.Place == method.Operation.Place) ? null : $"{route} takes no search request, or returns no page";

    // Two searches for one type have one class of fields each.
    private static string ClassName(ApiDescription description, Fact? fact, string item, List<TypedSearch> others)
    {
        bool IsTaken(string name) => description.Schemas.ContainsKey(name) || others.Exists(other => other.FieldClass == name);
        if (fact?.OptionalText("class") is not { } given)
        {
            return UniqueName.Among($"{item}Field", IsTaken, "Search");
        }

        return CSharpName.IsValid(given) && !IsTaken(given)
            ? given
            : throw fact.Malformed("class", "is no name of a class, or of another one");
    }

    private static bool IsSearch(ApiDescription description, Operation operation) =>
        operation.Definition[SpecExtensions.PageOf] is not null
        && ClientMethod.Of(description, operation) is { } method
        && Body(method) is { } body
        && IsSearchRequest(description, body)
        && !method.Parameters.Any(parameter => TakenParameters.Contains(parameter.Name, StringComparer.Ordinal));

    // A derived request that must have more than a condition cannot be made of one.
    private static bool IsSearchRequest(ApiDescription description, string type) => type == SearchRequestType.Name
        || (description.Schemas[type] is JObject schema
            && (string?)schema[SpecExtensions.Base] == SearchRequestType.Name
            && (schema["required"] as JArray ?? []).All(member => (string?)member == "query"));

    private static string? Body(ClientMethod method) => method.Parameters.FirstOrDefault(parameter => parameter.IsBody)?.Type;
}
