using System.Globalization;
using Intercom.Testing.State;

namespace Intercom.Testing.Areas;

/// <summary>The attributes that every ticket type has from the start.</summary>
internal static class DefaultAttributes
{
    public const string Title = "_default_title_";
    public const string Description = "_default_description_";

    public static TicketTypeAttributeList Create(Workspace workspace, TicketType type) => new()
    {
        Type = "list",
        Data =
        [
            Create(workspace, type, Title, order: 0, isMultiline: false),
            Create(workspace, type, Description, order: 1, isMultiline: true),
        ],
    };

    private static TicketTypeAttribute Create(Workspace workspace, TicketType type, string name, long order, bool isMultiline) => new()
    {
        Type = "ticket_type_attribute",
        Id = workspace.AttributeIds.Next(),
        WorkspaceId = workspace.Id,
        Name = name,
        Description = string.Empty,
        DataType = TicketTypeAttributeDataType.String,
        InputOptions = new Dictionary<string, AttributeValue>(StringComparer.Ordinal) { ["multiline"] = isMultiline },
        Order = order,
        RequiredToCreate = false,
        RequiredToCreateForContacts = false,
        VisibleOnCreate = true,
        VisibleToContacts = true,
        Default = true,
        TicketTypeId = type.Id,
        Archived = false,
        CreatedAt = workspace.Now,
        UpdatedAt = workspace.Now,
    };
}
