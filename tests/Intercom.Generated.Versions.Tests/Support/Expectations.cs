using Microsoft.CodeAnalysis;
using Newtonsoft.Json.Linq;

namespace Intercom.Versions.Tests.Support;

/// <summary>The members that every generated library must have.</summary>
internal static class Expectations
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "patch"];

    /// <summary>The update succeeds, and the library compiles without errors and warnings.</summary>
    public static void Builds(VersionRun run)
    {
        run.ExitCode.Should().Be(0, "the update to {0} wrote {1}", run.Imitation, run.Output);
        run.Library!.Problems.Should().BeEmpty("of {0}", run.Imitation);
    }

    /// <summary>All that is written by hand is there, except for sources that belong to what the version does not have.</summary>
    public static void HasHandWrittenMembers(VersionRun run, VersionRun current)
    {
        GeneratedLibrary library = run.Library!;
        IReadOnlyDictionary<string, string> members = HandWrittenMembers.Of(library.Compilation);
        IEnumerable<string> missing = HandWrittenMembers.Of(current.Library!.Compilation)
            .Where(member => !members.ContainsKey(member.Key) && Has(library, current.Library, member.Value))
            .Select(member => member.Key);

        missing.Should().BeEmpty("of {0}", run.Imitation);
    }

    /// <summary>Every list in pages can be gone over as a whole.</summary>
    public static void HasPagers(VersionRun run, VersionRun current)
    {
        IEnumerable<string> lists = Operations(current.Library!.Description)
            .Where(operation => operation.Definition.ContainsKey("x-paging"))
            .Select(operation => operation.Place)
            .Concat(run.Imitation.PagedLists.Select(Shape));
        Dictionary<string, string> ids = Ids(run.Library!);

        lists.Where(ids.ContainsKey)
            .Where(list => !Clients(run.Library!, ids[list], "AllAsync").Any())
            .Should().BeEmpty("of {0}", run.Imitation);
    }

    /// <summary>
    /// No list in pages of which no overlay says it has a cursor or a number for its pages that the operation does not take.
    /// </summary>
    public static void HasPagesThatCanBeRequested(VersionRun run)
    {
        JObject description = run.Library!.Description;
        List<(string Place, JObject Definition)> lists =

            [
                .. Operations(description)
                    .Where(operation => run.Imitation.PagedLists.Select(Shape).Contains(operation.Place, StringComparer.Ordinal)),
            ];
        IEnumerable<string> stuck = lists
            .Where(list => (string?)list.Definition.SelectToken("x-paging.style") switch
            {
                "cursor" => !TakesPage(description, list.Definition, "starting_after"),
                "page" => !TakesPage(description, list.Definition, "page"),
                "address" => TakesPage(description, list.Definition, "starting_after") || TakesPage(description, list.Definition, "page"),
                _ => true,
            })
            .Select(list => $"{list.Place} {list.Definition["x-paging"]}");

        lists.Should().HaveSameCount(run.Imitation.PagedLists);
        stuck.Should().BeEmpty("of {0}", run.Imitation);
    }

    /// <summary>Every search takes a typed expression.</summary>
    public static void HasTypedSearches(VersionRun run)
    {
        JObject description = run.Library!.Description;
        List<(string Place, JObject Definition)> searches =
            [.. Operations(description).Where(operation => IsSearch(description, operation.Definition))];
        IEnumerable<string> untyped = searches
            .Where(search => !Clients(run.Library!, Id(search.Definition), "AllAsync").Any(TakesExpression))
            .Select(search => search.Place);

        searches.Should().NotBeEmpty();
        untyped.Should().BeEmpty("of {0}", run.Imitation);
    }

    private static bool TakesExpression(IMethodSymbol method) =>
        method.Parameters.Any(parameter => parameter.Type.Name == "SearchExpression");

    private static IEnumerable<IMethodSymbol> Clients(GeneratedLibrary library, string id, string suffix)
    {
        (string area, string verb) = Split(id);
        return library.Compilation.GetTypeByMetadataName($"Intercom.I{area}Client")?.GetMembers(verb + suffix)
            .OfType<IMethodSymbol>() ?? [];
    }

    // A source named after an operation belongs to it, and one named after a type to the schema or to the area.
    private static bool Has(GeneratedLibrary library, GeneratedLibrary current, string source)
    {
        Dictionary<string, string> before = Ids(current);
        List<string> operations =

            [
                .. before.Where(operation => Sources(operation.Value).Contains(source, StringComparer.Ordinal))
                    .Select(operation => operation.Key),
            ];
        List<string> components = [.. current.Types.Properties().Where(type => (string?)type.Value == source).Select(type => type.Name)];
        if (operations.Count > 0)
        {
            return operations.Any(Ids(library).ContainsKey);
        }

        return components.Count == 0 || components.Any(library.Types.ContainsKey);
    }

    private static string[] Sources(string id)
    {
        (string area, string verb) = Split(id);
        return [$"{area}Client.{verb}", $"I{area}Client.{verb}", $"{area}Client", $"I{area}Client", $"{area}ClientExtensions"];
    }

    private static (string Area, string Verb) Split(string id) =>
        id.Split('_') is [string area, string verb] ? (area, verb) : throw new FormatException(id);

    private static Dictionary<string, string> Ids(GeneratedLibrary library) =>
        Operations(library.Description)
            .ToDictionary(operation => operation.Place, operation => Id(operation.Definition), StringComparer.Ordinal);

    private static string Id(JObject definition) => (string)definition["operationId"]!;

    private static IEnumerable<(string Place, JObject Definition)> Operations(JObject description) =>
        from path in ((JObject)description["paths"]!).Properties()
        from method in ((JObject)path.Value).Properties()
        where Methods.Contains(method.Name, StringComparer.Ordinal)
        select (Shape($"{method.Name.ToUpperInvariant()} {path.Name}"), (JObject)method.Value);

    // The names of parameters are not part of what an operation is.
    private static string Shape(string place) =>
        string.Join('/', place.Split('/').Select(segment => segment.StartsWith('{') ? "{}" : segment));

    private static bool IsSearch(JObject description, JObject definition) =>
        definition.SelectToken("requestBody.content['application/json'].schema") is JObject schema
        && new[] { "query", "pagination" }.All(Members(description, schema).Contains);

    // In its query, in its body, or in the pagination of its body.
    private static bool TakesPage(JObject description, JObject definition, string name)
    {
        JObject? body = definition.SelectToken("requestBody.content['application/json'].schema") as JObject;
        return (definition["parameters"] ?? new JArray()).Any(parameter => (string?)parameter["name"] == name)
            || (
                body is not null
                    && (
                        Members(description, body).Contains(name)
                            || (name == "starting_after" && Members(description, body).Contains("pagination"))));
    }

    private static HashSet<string> Members(JObject description, JObject schema)
    {
        if ((string?)schema["$ref"] is { } reference)
        {
            return Members(description, (JObject)description["components"]!["schemas"]![reference.Split('/')[^1]]!);
        }

        IEnumerable<string> own = (schema["properties"] as JObject ?? []).Properties().Select(property => property.Name);
        return [.. own, .. (schema["allOf"] as JArray ?? []).OfType<JObject>().SelectMany(part => Members(description, part))];
    }
}
