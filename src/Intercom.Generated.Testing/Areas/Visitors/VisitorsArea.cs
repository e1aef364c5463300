using Intercom.Testing.Areas.Contacts;
using Intercom.Testing.Errors;
using Intercom.Testing.Json;
using Intercom.Testing.Resources;
using Intercom.Testing.Routing;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.Visitors;

/// <summary>Visitors, until they become contacts.</summary>
internal sealed class VisitorsArea(Workspace workspace) : IArea
{
    private static readonly string[] TakenOver = ["name", "email", "phone", "custom_attributes"];

    private readonly ContactDirectory _contacts = new(workspace);

    public void Register(HandlerTable handlers)
    {
        handlers.Add("GET", "/visitors", call => FindByUserId(call.Parameter("user_id") ?? throw ApiErrors.Missing("user_id")));
        handlers.Add("PUT", "/visitors", Update);
        handlers.Add("POST", "/visitors/convert", Convert);
    }

    private Record Update(ApiCall call)
    {
        JObject request = call.Body;
        Record visitor = Find(request);
        workspace.Change(visitor, request.Pick("name", "custom_attributes"));
        return visitor;
    }

    private Record Convert(ApiCall call)
    {
        JObject request = call.Body;
        Record visitor = Find(request.Object("visitor") ?? throw ApiErrors.Missing("visitor"));
        string? type = request.Text("type") is "user" or "lead"
            ? request.Text("type")
            : throw ApiErrors.Invalid("type", "type must be one of user, lead");
        JObject user = request.Object("user") ?? [];
        Record? existing = user.Text("id") is { } id ? _contacts.Find(id) : Existing(user);
        JObject members = visitor.Data.Pick(TakenOver);
        members.Set(user.Pick("email"));
        Record contact;
        if (existing is not null)
        {
            members = new JObject(members.Properties().Where(member => existing.Data[member.Name] is null));
            contact = _contacts.Change(existing, members);
        }
        else
        {
            members["role"] = type;
            members["external_id"] = user.Text("user_id") ?? visitor.Text("user_id");
            contact = _contacts.Add(members);
        }

        workspace.Remove(visitor);
        workspace.Notify("visitor.signed_up", contact, "contact");
        return contact;
    }

    private Record? Existing(JObject user)
    {
        Record? byUserId = user.Text("user_id") is { } userId ? _contacts.TryFindByExternalId(userId) : null;
        return byUserId ?? (user.Text("email") is { } email ? _contacts.FindByEmail(email) : null);
    }

    private Record Find(JObject named)
    {
        if (named.Text("id") is { } id)
        {
            return workspace.TryFind(Kinds.Visitor, id, out Record? visitor) ? visitor : FindByUserId(id);
        }

        return FindByUserId(named.Text("user_id") ?? throw ApiErrors.Missing("id or user_id"));
    }

    private Record FindByUserId(string userId) =>
        workspace.All(Kinds.Visitor).FindBy("user_id", userId).FirstOrDefault() ?? throw Kinds.Visitor.NotFound();
}
