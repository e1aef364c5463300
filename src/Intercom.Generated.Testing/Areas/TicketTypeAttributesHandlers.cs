using System.Globalization;
using Intercom.Testing.Errors;
using Intercom.Testing.Routing;
using Intercom.Testing.State;

namespace Intercom.Testing.Areas;

/// <summary>The attributes of ticket types.</summary>
internal sealed class TicketTypeAttributesHandlers(Workspace workspace) : IArea
{
    public void Register(HandlerTable handlers)
    {
        handlers.Add("TicketTypeAttributes_Create", Create);
        handlers.Add("TicketTypeAttributes_Update", Update);
    }

    private TicketTypeAttribute Create(ApiCall call)
    {
        TicketType type = FindType(call);
        CreateTicketTypeAttributeRequest request = call.Read<CreateTicketTypeAttributeRequest>();
        CheckName(type, request.Name, own: null);
        TicketTypeAttribute attribute = new()
        {
            Type = "ticket_type_attribute",
            Id = workspace.AttributeIds.Next(),
            WorkspaceId = workspace.Id,
            Name = request.Name,
            Description = request.Description,
            DataType = request.DataType,
            InputOptions = AttributeInput.Create(request),
            Order = type.TicketTypeAttributes!.Data.Count,
            RequiredToCreate = request.RequiredToCreate ?? false,
            RequiredToCreateForContacts = request.RequiredToCreateForContacts ?? false,
            VisibleOnCreate = request.VisibleOnCreate ?? true,
            VisibleToContacts = request.VisibleToContacts ?? true,
            Default = false,
            TicketTypeId = type.Id,
            Archived = false,
            CreatedAt = workspace.Now,
            UpdatedAt = workspace.Now,
        };
        type.TicketTypeAttributes.Data = [.. type.TicketTypeAttributes.Data, attribute];
        return attribute;
    }

    private TicketTypeAttribute Update(ApiCall call)
    {
        TicketType type = FindType(call);
        string id = call.Path("attribute_id");
        TicketTypeAttribute attribute = type.TicketTypeAttributes!.Data.FirstOrDefault(candidate => candidate.Id == id) ?? throw ApiErrors.NotFound();
        UpdateTicketTypeAttributeRequest request = call.Read<UpdateTicketTypeAttributeRequest>();
        if (call.Body.ContainsKey("name"))
        {
            CheckName(type, request.Name, own: attribute);
        }

        Change(attribute, request);
        return attribute;
    }

    private void Change(TicketTypeAttribute attribute, UpdateTicketTypeAttributeRequest request)
    {
        attribute.Name = request.Name ?? attribute.Name;
        attribute.Description = request.Description ?? attribute.Description;
        attribute.RequiredToCreate = request.RequiredToCreate ?? attribute.RequiredToCreate;
        attribute.RequiredToCreateForContacts = request.RequiredToCreateForContacts ?? attribute.RequiredToCreateForContacts;
        attribute.VisibleOnCreate = request.VisibleOnCreate ?? attribute.VisibleOnCreate;
        attribute.VisibleToContacts = request.VisibleToContacts ?? attribute.VisibleToContacts;
        attribute.Archived = request.Archived ?? attribute.Archived;
        attribute.InputOptions = AttributeInput.Update(attribute, request);
        attribute.UpdatedAt = workspace.Now;
    }

    private TicketType FindType(ApiCall call) => workspace.TicketTypes.TryFind(call.Path("ticket_type_id"), out TicketType? type)
        ? type
        : throw ApiErrors.NotFound();

    private static void CheckName(TicketType type, string? name, TicketTypeAttribute? own)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw ApiErrors.Invalid("name", "The name of an attribute cannot be empty");
        }

        if (type.TicketTypeAttributes!.Data.Any(other => other != own && string.Equals(other.Name, name, StringComparison.OrdinalIgnoreCase)))
        {
            throw ApiErrors.Invalid("name", "The ticket type has an attribute of this name already");
        }
    }
}
