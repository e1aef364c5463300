using Intercom.Testing.Areas.Contacts;
using Intercom.Testing.Areas.Segments;
using Intercom.Testing.Areas.Shared;
using Intercom.Testing.Errors;
using Intercom.Testing.Json;
using Intercom.Testing.Resources;
using Intercom.Testing.Responses;
using Intercom.Testing.Routing;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.Tags;

/// <summary>Tags of contacts, companies, conversations and tickets.</summary>
internal sealed class TagsArea(Workspace workspace) : IArea
{
    private static readonly ResourceKind[] Tagged = [Kinds.Contact, Kinds.Company, Kinds.Conversation, Kinds.Ticket];

    private const string Created = "created";
    private const string Deleted = "deleted";

    private readonly ContactDirectory _contacts = new(workspace);

    public void Register(HandlerTable handlers)
    {
        handlers.Add("GET", "/tags", call => call.List(workspace.All(Kinds.Tag)));
        handlers.Add("POST", "/tags", CreateOrApply);
        handlers.Add("GET", "/tags/{tag_id}", Find);
        handlers.Add("DELETE", "/tags/{tag_id}", Delete);
        handlers.Add("GET", "/contacts/{contact_id}/tags", call => call.List(Tagging.Describe(workspace, FindContact(call))));
        handlers.Add("POST", "/contacts/{contact_id}/tags", call => Apply(call, FindContact(call)));
        handlers.Add("DELETE", "/contacts/{contact_id}/tags/{tag_id}", call => Remove(call, FindContact(call)));
        handlers.Add("POST", "/conversations/{conversation_id}/tags", call => Apply(call, FindConversation(call)));
        handlers.Add("DELETE", "/conversations/{conversation_id}/tags/{tag_id}", call => Remove(call, FindConversation(call)));
        handlers.Add("POST", "/tickets/{ticket_id}/tags", call => Apply(call, FindTicket(call)));
        handlers.Add("DELETE", "/tickets/{ticket_id}/tags/{tag_id}", call => Remove(call, FindTicket(call)));
    }

    private Record CreateOrApply(ApiCall call)
    {
        JObject request = call.Body;
        string name = request.Required("name");
        if (request.Text("id") is { } id)
        {
            return Rename(workspace.Get(Kinds.Tag, id), name);
        }

        // First what can be rejected, so that a request that is rejected changes nothing.
        List<(Record Target, bool IsRemoval)> targets = [.. Targets(request)];
        Record tag = FindByName(name) ?? workspace.Add(Kinds.Tag, new JObject { ["name"] = name });
        foreach ((Record target, bool isRemoval) in targets)
        {
            if (isRemoval)
            {
                Remove(target, tag);
            }
            else
            {
                Apply(target, tag, adminId: null);
            }
        }

        return tag;
    }

    private IEnumerable<(Record Target, bool IsRemoval)> Targets(JObject request)
    {
        IEnumerable<(Record, bool)> companies = (request.List("companies") ?? []).OfType<JObject>().Select(entry =>
            (FindCompany(entry), entry.Flag("untag") ?? false));
        IEnumerable<(Record, bool)> users = (request.List("users") ?? []).OfType<JObject>().Select(entry =>
            (_contacts.FindNamed(entry, "id", "user_id") ?? throw ApiErrors.Missing("users.id"), entry.Flag("untag") ?? false));
        return companies.Concat(users);
    }

    private Record FindCompany(JObject entry)
    {
        if (entry.Text("id") is { } id)
        {
            return workspace.Get(Kinds.Company, id);
        }

        string companyId = entry.Text("company_id") ?? throw ApiErrors.Missing("companies.id or companies.company_id");
        return workspace.All(Kinds.Company).FindBy("company_id", companyId).FirstOrDefault() ?? throw Kinds.Company.NotFound();
    }

    private Record Rename(Record tag, string name)
    {
        workspace.Edit(tag, data => data["name"] = name);
        return tag;
    }

    private object Delete(ApiCall call)
    {
        Record tag = Find(call);
        if (workspace.All(Kinds.Segment).Items.Any(segment =>
            segment.Data[SegmentRules.Rule]?.ToString().Contains($"\"{tag.Id}\"", StringComparison.Ordinal) == true))
        {
            throw ApiErrors.BadRequest("tag_has_dependent_objects",
                $"Unable to delete Tag with dependent objects. Segments: {tag.Text("name")}.");
        }

        foreach (Record record in Tagged.SelectMany(kind => workspace.All(kind).FindBy("tag", tag.Id)).ToList())
        {
            Remove(record, tag);
        }

        workspace.Remove(tag);
        return Reply.Empty;
    }

    private View Apply(ApiCall call, Record record)
    {
        JObject request = call.Read();
        Record tag = workspace.Get(Kinds.Tag, request.Text("id"));
        string? adminId = request.Text("admin_id") is { } id ? workspace.Get(Kinds.Admin, id).Id : null;
        return Apply(record, tag, adminId);
    }

    private View Apply(Record record, Record tag, string? adminId)
    {
        bool hadTag = Tagging.Ids(record).Contains(tag.Id, StringComparer.Ordinal);
        View applied = Tagging.Apply(workspace, record, tag, adminId);
        if (!hadTag)
        {
            Notify(record, tag, Created);
        }

        return applied;
    }

    private Record Remove(ApiCall call, Record record)
    {
        Record tag = Find(call);
        if (call.Read().Text("admin_id") is { } adminId)
        {
            workspace.Get(Kinds.Admin, adminId);
        }

        return Remove(record, tag) ? tag : throw Kinds.Tag.NotFound();
    }

    private bool Remove(Record record, Record tag)
    {
        bool hadTag = Tagging.Remove(workspace, record, tag.Id);
        if (hadTag)
        {
            Notify(record, tag, Deleted);
        }

        return hadTag;
    }

    private void Notify(Record record, Record tag, string what)
    {
        if (record.Kind == Kinds.Contact)
        {
            View item = new() { ["type"] = "contact_tag", ["created_at"] = workspace.Now, ["tag"] = tag, ["contact"] = record };
            workspace.Notify($"contact.{record.Text("role")}.tag.{what}", item, "webhook_contact_tag");
        }
        else if (record.Kind == Kinds.Conversation && what == Created)
        {
            View item = new() { ["type"] = "conversation_part_tag", ["conversation"] = record, ["tag"] = tag };
            workspace.Notify("conversation_part.tag.created", item, "webhook_conversation_part_tag");
        }
    }

    private Record? FindByName(string name) => workspace.All(Kinds.Tag).FindBy("name", name).FirstOrDefault();

    private Record Find(ApiCall call) => workspace.Get(Kinds.Tag, call.Path("tag_id"));

    private Record FindContact(ApiCall call) => _contacts.Find(call.Path("contact_id"));

    private Record FindConversation(ApiCall call) => workspace.Get(Kinds.Conversation, call.Path("conversation_id"));

    private Record FindTicket(ApiCall call) => workspace.Get(Kinds.Ticket, call.Path("ticket_id"));
}
