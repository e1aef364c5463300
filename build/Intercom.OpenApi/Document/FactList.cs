using Intercom.OpenApi.Diagnostics;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Document;

/// <summary>
/// A list of facts about the API that overlays put on the description or on one of its nodes, and from which C# is generated. What is
/// written wrongly in it is an error in every version; what only this version of the API lacks is reported by <see
/// cref="ApiDescription.Report" />.
/// </summary>
public static class FactList
{
    /// <summary>Reads a list.</summary>
    /// <param name="owner">The description, or the node that has the list.</param>
    /// <param name="name">The specification extension.</param>
    /// <param name="overlay">The file that it is written in, below openapi/overlays.</param>
    /// <param name="known">The members that its entries can have.</param>
    /// <returns>The entries; none when there is no list.</returns>
    /// <exception cref="DescriptionException">It is no list of objects, or an object has another member.</exception>
    public static IReadOnlyList<Fact> Read(JObject owner, string name, string overlay, params string[] known) =>
        Entries(owner[name], $"openapi/overlays/{overlay}: {name}", known);

    internal static IReadOnlyList<Fact> Entries(JToken? list, string place, string[] known) => list switch
    {
        null => [],
        JArray entries => [.. entries.Select((entry, index) => Entry(entry, place, index, known))],
        _ => throw new DescriptionException($"{place} is no list."),
    };

    private static Fact Entry(JToken entry, string list, int index, string[] known)
    {
        string place = $"{list}[{index}]";
        if (entry is not JObject members)
        {
            throw new DescriptionException($"{place} is no object.");
        }

        return members.Properties().FirstOrDefault(member => !known.Contains(member.Name, StringComparer.Ordinal)) is { } unknown
            ? throw new DescriptionException(
                $"{place} has a member that is not known: {unknown.Name}. Known are {string.Join(", ", known)}.")
            : new Fact(members, list, index);
    }
}
