using Intercom.Testing.Errors;
using Intercom.Testing.Json;
using Intercom.Testing.Resources;
using Intercom.Testing.Responses;
using Intercom.Testing.Routing;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.Tickets;

/// <summary>Ticket types, their attributes, and ticket states.</summary>
internal sealed class TicketTypesArea(Workspace workspace) : IArea
{
    public const string Customer = "Customer";
    public const string BackOffice = "Back-office";
    public const string Tracker = "Tracker";

    private const string DefaultIcon = "\U0001F39F\uFE0F";

    private static readonly string[] Changeable =
        ["name", "description", "required_to_create", "required_to_create_for_contacts", "visible_on_create", "visible_to_contacts",
            "archived"];

    public void Register(HandlerTable handlers)
    {
        handlers.Add("GET", "/ticket_states", ListStates);
        handlers.Add("GET", "/ticket_types", call => call.List(workspace.All(Kinds.TicketType)));
        handlers.Add("POST", "/ticket_types", Create);
        handlers.Add("GET", "/ticket_types/{ticket_type_id}", Find);
        handlers.Add("PUT", "/ticket_types/{ticket_type_id}", Update);
        handlers.Add("POST", "/ticket_types/{ticket_type_id}/attributes", CreateAttribute);
        handlers.Add("PUT", "/ticket_types/{ticket_type_id}/attributes/{attribute_id}", UpdateAttribute);
    }

    private View ListStates(ApiCall call) => call.List(TicketStates.All.Select(state => new View
    {
        ["id"] = state["id"],
        ["category"] = state["category"],
        ["internal_label"] = state["internal_label"],
        ["external_label"] = state["external_label"],
        ["ticket_types"] = new View { ["type"] = "list", ["data"] = workspace.All(Kinds.TicketType).Items },
    }));

    private Record Create(ApiCall call)
    {
        JObject request = call.Read();
        CheckName(request.Text("name"));
        Record type = workspace.Add(Kinds.TicketType, new JObject
        {
            ["name"] = request["name"],
            ["description"] = request["description"],
            ["category"] = request.Text("category") ?? Customer,
            ["icon"] = request.Text("icon") ?? DefaultIcon,
            ["is_internal"] = request.Flag("is_internal") ?? false,
        });
        DefaultAttributes.Add(workspace, type.Id);
        return type;
    }

    private Record Update(ApiCall call)
    {
        Record type = Find(call);
        JObject request = call.Read();
        if (request.Has("name"))
        {
            CheckName(request.Text("name"));
        }

        workspace.Change(type, request);
        return type;
    }

    private Record CreateAttribute(ApiCall call)
    {
        Record type = Find(call);
        JObject request = call.Read();
        CheckAttributeName(type, request.Text("name"), own: null);
        return workspace.Add(Kinds.TicketTypeAttribute, new JObject
        {
            ["name"] = request["name"],
            ["description"] = request["description"],
            ["data_type"] = request["data_type"],
            ["input_options"] = AttributeInput.Create(request),
            ["order"] = workspace.All(Kinds.TicketTypeAttribute).CountBy("type", type.Id),
            ["required_to_create"] = request.Flag("required_to_create") ?? false,
            ["required_to_create_for_contacts"] = request.Flag("required_to_create_for_contacts") ?? false,
            ["visible_on_create"] = request.Flag("visible_on_create") ?? true,
            ["visible_to_contacts"] = request.Flag("visible_to_contacts") ?? true,
            [TicketMembers.Type] = type.Id,
        });
    }

    private Record UpdateAttribute(ApiCall call)
    {
        Record type = Find(call);
        Record attribute = workspace.Get(Kinds.TicketTypeAttribute, call.Path("attribute_id"));
        if (attribute.Text(TicketMembers.Type) != type.Id)
        {
            throw ApiErrors.NotFound();
        }

        JObject request = call.Read();
        if (request.Has("name"))
        {
            CheckAttributeName(type, request.Text("name"), own: attribute);
        }

        JObject changes = new(Changeable.Where(member =>
            request.Text(member) is not null).Select(member => new JProperty(member, request[member])));
        JObject? inputOptions = AttributeInput.Update(attribute, request);
        workspace.Change(attribute, changes);
        workspace.Edit(attribute, data => data["input_options"] = inputOptions);
        return attribute;
    }

    private Record Find(ApiCall call) => workspace.Get(Kinds.TicketType, call.Path("ticket_type_id"));

    private static void CheckName(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw ApiErrors.Invalid("name", "The name of a ticket type cannot be empty");
        }
    }

    private void CheckAttributeName(Record type, string? name, Record? own)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw ApiErrors.Invalid("name", "The name of an attribute cannot be empty");
        }

        IEnumerable<Record> others = workspace.All(Kinds.TicketTypeAttribute).FindBy("type", type.Id).Where(attribute => attribute != own);
        if (others.Any(other => string.Equals(other.Text("name"), name, StringComparison.OrdinalIgnoreCase)))
        {
            throw ApiErrors.Invalid("name", "The ticket type has an attribute of this name already");
        }
    }
}
