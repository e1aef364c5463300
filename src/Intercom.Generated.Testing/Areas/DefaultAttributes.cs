using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas;

/// <summary>The attributes that every ticket type has from the start.</summary>
internal static class DefaultAttributes
{
    public const string Title = "_default_title_";
    public const string Description = "_default_description_";

    public static JObject Create(Workspace workspace, string typeId) => new()
    {
        ["type"] = "list",
        ["data"] = new JArray(
            Create(workspace, typeId, Title, order: 0, isMultiline: false),
            Create(workspace, typeId, Description, order: 1, isMultiline: true)),
    };

    private static JObject Create(Workspace workspace, string typeId, string name, int order, bool isMultiline) => new()
    {
        ["type"] = "ticket_type_attribute",
        ["id"] = workspace.AttributeIds.Next(),
        ["workspace_id"] = workspace.Id,
        ["name"] = name,
        ["description"] = string.Empty,
        ["data_type"] = AttributeTypes.Text,
        ["input_options"] = new JObject { ["multiline"] = isMultiline },
        ["order"] = order,
        ["required_to_create"] = false,
        ["required_to_create_for_contacts"] = false,
        ["visible_on_create"] = true,
        ["visible_to_contacts"] = true,
        ["default"] = true,
        ["ticket_type_id"] = typeId,
        ["archived"] = false,
        ["created_at"] = workspace.Now,
        ["updated_at"] = workspace.Now,
    };
}
