using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Normalization;

/// <summary>
/// The references of an incoming description to parts that do not exist. Each is reported, even where no step keeps its place.
/// </summary>
public sealed class DanglingReferences
{
    private readonly List<(string Place, string Reference)> _found;

    private DanglingReferences(List<(string Place, string Reference)> found) => _found = found;

    /// <summary>Finds the references.</summary>
    public static DanglingReferences In(JObject document) => new([.. References(document)
        .Where(found => JsonPointer.Resolve(document, found.Reference) is null)
        .DistinctBy(found => found.Reference, StringComparer.Ordinal)]);

    /// <summary>Reports the references that no step has reported.</summary>
    /// <param name="diagnostics">What the steps have reported; receives the rest.</param>
    public void Report(DiagnosticBag diagnostics)
    {
        List<string> reported = [.. diagnostics.Changes.Select(change => change.Effect)];
        foreach (
            (string place, string reference) in _found
                .Where(found => !reported.Exists(effect => effect.Contains(found.Reference, StringComparison.Ordinal))))
        {
            diagnostics.Normalized(place, $"ignored: {reference} does not exist.");
        }
    }

    private static IEnumerable<(string Place, string Reference)> References(JObject document) =>
        document.DescendantsAndSelf().OfType<JObject>()
        .SelectMany(item => JsonPointer.Reference(item) is { } reference ? [(item.Path, reference)] : Mapping(item));

    // A value is a reference, or the name of a schema.
    private static IEnumerable<(string Place, string Reference)> Mapping(JObject item) =>
        SchemaWalk.Members((item["discriminator"] as JObject)?["mapping"])
        .Where(member => member.Value is JValue { Value: string })
        .Select(member => (member.Path, (string)member.Value!))
        .Select(
            member => (
                member.Path,
                member.Item2.Contains('/', StringComparison.Ordinal) ? member.Item2 : $"#/components/schemas/{member.Item2}"));
}
