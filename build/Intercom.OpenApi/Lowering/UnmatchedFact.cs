using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering;

/// <summary>Reports facts about parts that this version of the description does not have.</summary>
public static class UnmatchedFact
{
    /// <summary>Rejects the entry in a build of the repository; in an update it has no effect, and that is reported.</summary>
    /// <param name="description">The description.</param>
    /// <param name="fact">The entry.</param>
    /// <param name="subject">The subject of the entry, the same in every version, such as an operation.</param>
    /// <param name="problem">The part that the description lacks, as the end of a sentence.</param>
    /// <param name="effect">The part that is not generated.</param>
    public static void Skip(ApiDescription description, Fact fact, string subject, string problem, string effect) =>
        Skip(description, $"{fact.List}: {subject}", fact.Place, problem, effect);

    /// <summary>Rejects a fact in a build of the repository; in an update it has no effect, and that is reported.</summary>
    /// <param name="description">The description.</param>
    /// <param name="subject">The file of the fact and its subject, the same in every version.</param>
    /// <param name="place">Where it is written.</param>
    /// <param name="problem">The part that the description lacks, as the end of a sentence.</param>
    /// <param name="effect">The part that is not generated.</param>
    public static void Skip(ApiDescription description, string subject, string place, string problem, string effect) => description.Report(
        DiagnosticKind.UnmatchedAction,
        subject,
        place == subject ? problem : $"{problem} ({place})",
        "Correct the list, or remove the entry.",
        $"{effect}, since {problem}");

    /// <summary>Replaces a list on the description by those of its entries that have an effect.</summary>
    /// <param name="description">The description.</param>
    /// <param name="list">The specification extension.</param>
    /// <param name="kept">The entries with an effect.</param>
    public static void Keep(ApiDescription description, string list, IEnumerable<Fact> kept)
    {
        if (description.Root[list] is not null)
        {
            description.Root[list] = new JArray(kept.Select(fact => fact.Json()));
        }
    }
}
