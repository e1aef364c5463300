using System.Runtime.CompilerServices;
using Intercom.Testing.Resources;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.Segments;

/// <summary>Computes who belongs to a segment from its rule.</summary>
internal static class SegmentRules
{
    /// <summary>The member of segments that contains the rule.</summary>
    public const string Rule = "$query";

    private static readonly ConditionalWeakTable<Record, SegmentRule> Rules = new();

    /// <summary>The segments that a contact or company belongs to.</summary>
    public static IReadOnlyList<Record> Of(Workspace workspace, Record member) =>
        [.. workspace.All(Kinds.Segment).Items.Where(segment => Has(workspace, segment, member))];

    /// <summary>The contacts or companies that belong to a segment.</summary>
    public static IReadOnlyCollection<Record> Members(Workspace workspace, Record segment) =>
        Find(segment)?.Members(workspace.All(KindOf(segment)), workspace.Now) ?? [];

    /// <summary>Whether the segment is one of companies; otherwise it is one of contacts.</summary>
    public static ResourceKind KindOf(Record segment) => segment.Text("$model") == "company" ? Kinds.Company : Kinds.Contact;

    private static bool Has(Workspace workspace, Record segment, Record member) =>
        KindOf(segment) == member.Kind && Find(segment)?.IsMet(member, workspace.Now) == true;

    private static SegmentRule? Find(Record segment)
    {
        if (segment.Data[Rule] is not JObject query)
        {
            return null;
        }

        if (!Rules.TryGetValue(segment, out SegmentRule? rule) || rule.Query != query)
        {
            rule = new SegmentRule(query);
            Rules.AddOrUpdate(segment, rule);
        }

        return rule;
    }
}
