using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Normalization;

/// <summary>
/// Sorts openapi/intercom.yaml, so that descriptions with the same facts are the same text. Parameters, properties, enum values and
/// variants keep their order, because C# shows it.
/// </summary>
public static class CanonicalOrder
{
    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete", "head", "options"];

    /// <summary>Sorts a description in place.</summary>
    /// <param name="document">The description, normalized.</param>
    public static void Apply(JObject document)
    {
        SortMembers(document["paths"], path => path);
        foreach (JProperty path in SchemaWalk.Members(document["paths"]))
        {
            SortMembers(path.Value, MethodKey);
        }

        foreach (Operation operation in Operation.All(document))
        {
            SortMembers(operation.Definition["responses"], status => status);
            SortMembers(operation.Definition["requestBody"]?["content"], mediaType => mediaType);
            foreach (JProperty response in SchemaWalk.Members(operation.Definition["responses"]))
            {
                SortMembers((response.Value as JObject)?["content"], mediaType => mediaType);
            }
        }

        foreach (JProperty kind in SchemaWalk.Members(document["components"]))
        {
            SortMembers(kind.Value, name => name);
        }

        foreach (JProperty response in SchemaWalk.Members(document["components"]?["responses"]))
        {
            SortMembers((response.Value as JObject)?["content"], mediaType => mediaType);
        }

        SchemaWalk.Visit(document, (token, _) => SortRequired(token));
    }

    /// <summary>Sorts the names of versions: released ones by number, then the others by name.</summary>
    public static IEnumerable<string> OfVersions(IEnumerable<string> versions) => versions
        .Distinct(StringComparer.Ordinal)
        .OrderBy(version => Version.TryParse(version, out _) ? 0 : 1)
        .ThenBy(version => Version.TryParse(version, out Version? number) ? number : new Version())
        .ThenBy(version => version, StringComparer.Ordinal);

    // What all operations of a path share stands before them.
    private static string MethodKey(string name) => Array.IndexOf(Methods, name) is >= 0 and int place ? $"1{place}" : $"0{name}";

    private static void SortMembers(JToken? token, Func<string, string> key)
    {
        if (token is not JObject members)
        {
            return;
        }

        List<JProperty> sorted = [.. members.Properties().OrderBy(member => key(member.Name), StringComparer.Ordinal)];
        members.RemoveAll();
        foreach (JProperty member in sorted)
        {
            members.Add(member);
        }
    }

    private static void SortRequired(JToken token)
    {
        if (token is not JObject { } schema || schema["required"] is not JArray required)
        {
            return;
        }

        List<string> properties = [.. SchemaWalk.Members(schema["properties"]).Select(property => property.Name)];
        schema["required"] = new JArray(required
            .OrderBy(name => properties.IndexOf((string?)name ?? string.Empty) is >= 0 and int place ? place : int.MaxValue)
            .ThenBy(name => (string?)name, StringComparer.Ordinal));
    }
}
