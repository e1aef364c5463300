using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Emit.Sources;

/// <summary>The areas of the root client.</summary>
internal sealed class AreasSource : IGeneratedSource
{
    public IEnumerable<(string Path, string Text)> Write(ApiDescription lowered, JObject bundle)
    {
        List<(string Name, string Summary)> areas = [.. Areas(lowered)];
        yield return ("IIntercomClient.g.cs", Interface(areas));
        yield return ("IntercomClient.g.cs", Class(areas));
    }

    private static IEnumerable<(string Name, string Summary)> Areas(ApiDescription description) => Operation.ByArea(description.Operations)
        .Select(area => (area.Key, (string?)area.First().Definition[SpecExtensions.AreaSummary] ?? area.Key));

    private static string Interface(List<(string Name, string Summary)> areas) => GeneratedText.File([], $$"""
        public partial interface IIntercomClient
        {
        {{string.Join("\n\n", areas.Select(area => $"    /// <summary>{GeneratedText.Documentation(area.Summary)}</summary>\n    I{area.Name}Client {area.Name} {{ get; }}"))}}
        }

        """);

    // A client of an area is created when it is used first, since a program uses few of them. It has no state, so two threads may both
    // do it.
    private static string Class(List<(string Name, string Summary)> areas) => GeneratedText.File([], $$"""
        public partial class IntercomClient
        {
        {{string.Join("\n\n", areas.Select(area => Property(area.Name)))}}
        }

        """);

    private static string Property(string name)
    {
        string field = $"_{char.ToLowerInvariant(name[0])}{name[1..]}";
        return $"""
                /// <inheritdoc />
                public virtual I{name}Client {name} => {field} ??= new {name}Client(Connection);
                private I{name}Client? {field};
            """;
    }
}
