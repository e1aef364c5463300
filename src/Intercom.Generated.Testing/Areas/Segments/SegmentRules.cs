using Intercom.Testing.Resources;
using Intercom.Testing.Search;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.Segments;

/// <summary>Computes who belongs to a segment from its rule: a query as those of searches.</summary>
internal static class SegmentRules
{
    public const string Rule = "$query";

    private static readonly SearchParser Parser = new(SearchFields.AnyMember);

    /// <summary>The segments that a contact or company belongs to.</summary>
    public static IReadOnlyList<Record> Of(Workspace workspace, Record member) =>
        [.. workspace.All(Kinds.Segment).Items.Where(segment => Has(workspace, segment, member))];

    /// <summary>Whether a contact or company belongs to a segment.</summary>
    public static bool Has(Workspace workspace, Record segment, Record member)
    {
        bool isOfCompanies = segment.Text("$model") == "company";
        if (isOfCompanies != (member.Kind == Kinds.Company) || segment.Data[Rule] is not JObject query)
        {
            return false;
        }

        return Parser.Parse(Resolve(query, workspace.Now)).IsMet(member);
    }

    // A value such as {"days_ago": 7} is the time so many days before now.
    private static JToken Resolve(JToken query, long now) => query switch
    {
        JObject { Count: 1 } relative when relative["days_ago"] is { } days => new JValue(now - ((long)days * 86_400)),
        JObject group => new JObject(group.Properties().Select(member => new JProperty(member.Name, Resolve(member.Value, now)))),
        JArray list => new JArray(list.Select(item => Resolve(item, now))),
        _ => query.DeepClone(),
    };
}
