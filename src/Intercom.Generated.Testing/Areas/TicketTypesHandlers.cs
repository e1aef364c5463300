using Intercom.Testing.Errors;
using Intercom.Testing.Json;
using Intercom.Testing.Routing;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas;

/// <summary>Ticket types.</summary>
internal sealed class TicketTypesHandlers(Workspace workspace) : IArea
{
    public const string Customer = "Customer";
    public const string BackOffice = "Back-office";

    private const string UsualIcon = "\U0001F39F\uFE0F";

    public void Register(HandlerTable handlers)
    {
        handlers.Add("GET", "/ticket_types", List);
        handlers.Add("POST", "/ticket_types", Create);
        handlers.Add("GET", "/ticket_types/{ticket_type_id}", Get);
        handlers.Add("PUT", "/ticket_types/{ticket_type_id}", Update);
    }

    private JObject List(ApiCall call) => new() { ["type"] = "list", ["data"] = new JArray(workspace.TicketTypes.Items) };

    private JObject Create(ApiCall call)
    {
        JObject request = call.Read();
        CheckName(request.Text("name"));
        string id = workspace.TicketTypeIds.Next();
        return workspace.TicketTypes.Add(id, new JObject
        {
            ["type"] = "ticket_type",
            ["id"] = id,
            ["workspace_id"] = workspace.Id,
            ["name"] = request["name"],
            ["description"] = request["description"],
            ["category"] = request.Text("category") ?? Customer,
            ["icon"] = request.Text("icon") ?? UsualIcon,
            ["is_internal"] = request.Flag("is_internal") ?? false,
            ["archived"] = false,
            ["created_at"] = workspace.Now,
            ["updated_at"] = workspace.Now,
            ["ticket_states"] = new JObject { ["type"] = "list", ["data"] = new JArray(workspace.TicketStates) },
            ["ticket_type_attributes"] = DefaultAttributes.Create(workspace, id),
        });
    }

    private JObject Get(ApiCall call) => Find(call);

    private JObject Update(ApiCall call)
    {
        JObject type = Find(call);
        JObject request = call.Read();
        if (request.Has("name"))
        {
            CheckName(request.Text("name"));
        }

        JObject updated = Patch.Apply(type, request);
        updated["updated_at"] = workspace.Now;
        return workspace.TicketTypes.Replace((string)type["id"]!, updated);
    }

    private JObject Find(ApiCall call) => workspace.TicketTypes.TryFind(call.Path("ticket_type_id"), out JObject? type)
        ? type
        : throw ApiErrors.NotFound();

    private static void CheckName(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw ApiErrors.Invalid("name", "The name of a ticket type cannot be empty");
        }
    }
}
