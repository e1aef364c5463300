using Intercom.Testing.Areas.Contacts;
using Intercom.Testing.Areas.Shared;
using Intercom.Testing.Errors;
using Intercom.Testing.Json;
using Intercom.Testing.Resources;
using Intercom.Testing.Routing;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.Notes;

/// <summary>Notes about contacts.</summary>
internal sealed class NotesArea(Workspace workspace) : IArea
{
    private readonly ContactDirectory _contacts = new(workspace);

    public void Register(HandlerTable handlers)
    {
        handlers.Add("GET", "/contacts/{contact_id}/notes", call =>
            call.List(workspace.All(Kinds.Note).FindBy("contact", _contacts.Find(call.Path("contact_id")).Id).Reverse()));
        handlers.Add("POST", "/contacts/{contact_id}/notes", Create);
        handlers.Add("GET", "/notes/{note_id}", call => workspace.Get(Kinds.Note, call.Path("note_id")));
    }

    private Record Create(ApiCall call)
    {
        Record contact = _contacts.Find(call.Path("contact_id"));
        JObject request = call.Read();
        if (string.IsNullOrWhiteSpace(request.Text("body")))
        {
            throw ApiErrors.Missing("body");
        }

        Record author = request.Text("admin_id") is { } adminId ? workspace.Get(Kinds.Admin, adminId) : workspace.Owner;
        return workspace.Add(Kinds.Note, new JObject { ["body"] = request["body"], ["$contact"] = contact.Id, ["$admin"] = author.Id });
    }
}
