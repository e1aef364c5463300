using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Normalization;

/// <summary>The references of an incoming description that lead to nothing, wherever they are, so that each is reported even where its place is not kept.</summary>
public sealed class DanglingReferences
{
    private readonly List<(string Place, string Reference)> _found;

    private DanglingReferences(List<(string Place, string Reference)> found) => _found = found;

    /// <summary>Finds them in a description as it comes.</summary>
    public static DanglingReferences In(JObject document) => new([.. References(document)
        .Where(found => JsonPointer.Resolve(document, found.Reference) is null)
        .DistinctBy(found => found.Reference, StringComparer.Ordinal)]);

    /// <summary>Reports those that no repair has mentioned.</summary>
    public void Report(ICollection<Repair> repairs)
    {
        List<Repair> unmentioned = [.. _found
            .Where(found => !repairs.Any(repair => repair.Change.Contains(found.Reference, StringComparison.Ordinal)))
            .Select(found => new Repair(found.Place, $"nothing is made of {found.Reference}, which there is not."))];
        unmentioned.ForEach(repairs.Add);
    }

    private static IEnumerable<(string Place, string Reference)> References(JObject document) => document.DescendantsAndSelf().OfType<JObject>()
        .SelectMany(item => JsonPointer.Reference(item) is { } reference ? [(item.Path, reference)] : Mapping(item));

    // A value is a reference, or the name of a schema.
    private static IEnumerable<(string Place, string Reference)> Mapping(JObject item) => SchemaWalk.Members((item["discriminator"] as JObject)?["mapping"])
        .Where(member => member.Value is JValue { Value: string })
        .Select(member => (member.Path, (string)member.Value!))
        .Select(member => (member.Path, member.Item2.Contains('/', StringComparison.Ordinal) ? member.Item2 : $"#/components/schemas/{member.Item2}"));
}
