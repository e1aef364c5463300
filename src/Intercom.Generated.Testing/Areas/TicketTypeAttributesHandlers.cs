using Intercom.Testing.Errors;
using Intercom.Testing.Json;
using Intercom.Testing.Routing;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas;

/// <summary>The attributes of ticket types.</summary>
internal sealed class TicketTypeAttributesHandlers(Workspace workspace) : IArea
{
    private static readonly string[] Changeable =
    [
        "name", "description", "required_to_create", "required_to_create_for_contacts", "visible_on_create",
        "visible_to_contacts", "archived",
    ];

    public void Register(HandlerTable handlers)
    {
        handlers.Add("POST", "/ticket_types/{ticket_type_id}/attributes", Create);
        handlers.Add("PUT", "/ticket_types/{ticket_type_id}/attributes/{attribute_id}", Update);
    }

    private JObject Create(ApiCall call)
    {
        JObject type = FindType(call);
        JObject request = call.Read();
        CheckName(type, request.Text("name"), own: null);
        JArray attributes = TicketStore.AttributeList(type);
        JObject attribute = new()
        {
            ["type"] = "ticket_type_attribute",
            ["id"] = workspace.AttributeIds.Next(),
            ["workspace_id"] = workspace.Id,
            ["name"] = request["name"],
            ["description"] = request["description"],
            ["data_type"] = request["data_type"],
            ["input_options"] = AttributeInput.Create(request),
            ["order"] = attributes.Count,
            ["required_to_create"] = request.Flag("required_to_create") ?? false,
            ["required_to_create_for_contacts"] = request.Flag("required_to_create_for_contacts") ?? false,
            ["visible_on_create"] = request.Flag("visible_on_create") ?? true,
            ["visible_to_contacts"] = request.Flag("visible_to_contacts") ?? true,
            ["default"] = false,
            ["ticket_type_id"] = type["id"],
            ["archived"] = false,
            ["created_at"] = workspace.Now,
            ["updated_at"] = workspace.Now,
        };
        attributes.Add(attribute);
        return attribute;
    }

    private JObject Update(ApiCall call)
    {
        JObject type = FindType(call);
        string id = call.Path("attribute_id");
        JObject attribute =
            TicketStore.Attributes(type).FirstOrDefault(candidate => candidate.Text("id") == id) ?? throw ApiErrors.NotFound();
        JObject request = call.Read();
        if (request.Has("name"))
        {
            CheckName(type, request.Text("name"), own: attribute);
        }

        Change(attribute, request);
        return attribute;
    }

    private void Change(JObject attribute, JObject request)
    {
        // First what can be rejected, so that a request that is rejected changes nothing.
        JObject? inputOptions = AttributeInput.Update(attribute, request);
        foreach (string member in Changeable.Where(member => request.Text(member) is not null))
        {
            attribute[member] = request[member];
        }

        attribute["input_options"] = inputOptions;
        attribute["updated_at"] = workspace.Now;
    }

    private JObject FindType(ApiCall call) => workspace.TicketTypes.TryFind(call.Path("ticket_type_id"), out JObject? type)
        ? type
        : throw ApiErrors.NotFound();

    private static void CheckName(JObject type, string? name, JObject? own)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw ApiErrors.Invalid("name", "The name of an attribute cannot be empty");
        }

        if (TicketStore.Attributes(type)
            .Any(other => other != own && string.Equals(other.Text("name"), name, StringComparison.OrdinalIgnoreCase)))
        {
            throw ApiErrors.Invalid("name", "The ticket type has an attribute of this name already");
        }
    }
}
