using Intercom.Testing.Errors;
using Intercom.Testing.Routing;
using Intercom.Testing.State;

namespace Intercom.Testing.Areas;

/// <summary>Ticket types.</summary>
internal sealed class TicketTypesHandlers(Workspace workspace) : IArea
{
    private const string UsualIcon = "\U0001F39F\uFE0F";

    public void Register(HandlerTable handlers)
    {
        handlers.Add("TicketTypes_List", List);
        handlers.Add("TicketTypes_Create", Create);
        handlers.Add("TicketTypes_Get", Get);
        handlers.Add("TicketTypes_Update", Update);
    }

    private TicketTypeList List(ApiCall call) => new() { Type = "list", Data = [.. workspace.TicketTypes.Items] };

    private TicketType Create(ApiCall call)
    {
        CreateTicketTypeRequest request = call.Read<CreateTicketTypeRequest>();
        CheckName(request.Name);
        string id = workspace.TicketTypeIds.Next();
        TicketType type = new()
        {
            Type = "ticket_type",
            Id = id,
            WorkspaceId = workspace.Id,
            Name = request.Name,
            Description = request.Description,
            Category = request.Category ?? TicketCategory.Customer,
            Icon = request.Icon ?? UsualIcon,
            IsInternal = request.IsInternal ?? false,
            Archived = false,
            CreatedAt = workspace.Now,
            UpdatedAt = workspace.Now,
            TicketStates = new TicketStateList { Type = "list", Data = workspace.TicketStates },
        };
        type.TicketTypeAttributes = DefaultAttributes.Create(workspace, type);
        return workspace.TicketTypes.Add(id, type);
    }

    private TicketType Get(ApiCall call) => Find(call);

    private TicketType Update(ApiCall call)
    {
        TicketType type = Find(call);
        UpdateTicketTypeRequest request = call.Read<UpdateTicketTypeRequest>();
        if (call.Body.ContainsKey("name"))
        {
            CheckName(request.Name);
        }

        TicketType updated = Patch.Apply(type, request);
        updated.UpdatedAt = workspace.Now;
        return workspace.TicketTypes.Replace(type.Id!, updated);
    }

    private TicketType Find(ApiCall call) => workspace.TicketTypes.TryFind(call.Path("ticket_type_id"), out TicketType? type)
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
