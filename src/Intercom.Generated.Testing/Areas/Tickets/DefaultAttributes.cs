using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.Tickets;

/// <summary>The attributes that every ticket type has from the start.</summary>
internal static class DefaultAttributes
{
    public const string Title = "_default_title_";
    public const string Description = "_default_description_";

    public static void Add(Workspace workspace, string typeId)
    {
        Add(workspace, typeId, Title, order: 0, isMultiline: false);
        Add(workspace, typeId, Description, order: 1, isMultiline: true);
    }

    private static void Add(Workspace workspace, string typeId, string name, int order, bool isMultiline) =>
        workspace.Add(Kinds.TicketTypeAttribute, new JObject
        {
            ["name"] = name,
            ["description"] = string.Empty,
            ["data_type"] = AttributeTypes.Text,
            ["input_options"] = new JObject { ["multiline"] = isMultiline },
            ["order"] = order,
            ["visible_on_create"] = true,
            ["visible_to_contacts"] = true,
            ["default"] = true,
            [TicketMembers.Type] = typeId,
        });
}
