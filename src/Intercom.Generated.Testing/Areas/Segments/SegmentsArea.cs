using Intercom.Testing.Areas.Contacts;
using Intercom.Testing.Resources;
using Intercom.Testing.Responses;
using Intercom.Testing.Routing;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.Segments;

/// <summary>Segments, computed from their rules.</summary>
internal sealed class SegmentsArea(Workspace workspace) : IArea
{
    private readonly ContactDirectory _contacts = new(workspace);

    public void Register(HandlerTable handlers)
    {
        handlers.Add("GET", "/segments", call => call.List(workspace.All(Kinds.Segment).Items.Select(segment => Show(call, segment))));
        handlers.Add("GET", "/segments/{segment_id}", call => workspace.Get(Kinds.Segment, call.Path("segment_id")));
        handlers.Add("GET", "/contacts/{contact_id}/segments", call =>
            call.List(SegmentRules.Of(workspace, _contacts.Find(call.Path("contact_id")))));
    }

    public void Seed()
    {
        Add("New", "user", """{"field":"created_at","operator":">","value":{"days_ago":1}}""");
        Add("Active", "user", """{"field":"last_seen_at","operator":">","value":{"days_ago":30}}""");
        Add("Leads", "contact", """{"field":"role","operator":"=","value":"lead"}""");
    }

    private void Add(string name, string personType, string query) => workspace.Add(Kinds.Segment, new JObject
    {
        ["name"] = name,
        ["person_type"] = personType,
        [SegmentRules.Rule] = JObject.Parse(query),
    });

    private object Show(ApiCall call, Record segment)
    {
        if (call.Parameter("include_count") != "true")
        {
            return segment;
        }

        return new View
        {
            ["id"] = segment.Id,
            ["name"] = segment.Data["name"],
            ["created_at"] = segment.Data["created_at"],
            ["updated_at"] = segment.Data["updated_at"],
            ["person_type"] = segment.Data["person_type"],
            ["count"] = SegmentRules.Members(workspace, segment).Count,
        };
    }
}
