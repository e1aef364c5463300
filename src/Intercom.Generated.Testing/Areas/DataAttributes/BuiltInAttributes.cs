using Intercom.Testing.Responses;
using Intercom.Testing.State;

namespace Intercom.Testing.Areas.DataAttributes;

/// <summary>
/// The attributes that contacts and companies have without being defined: the scalar members of their schemas. They have no identifier.
/// </summary>
internal static class BuiltInAttributes
{
    private static readonly string[] Models = ["contact", "company"];

    public static IEnumerable<View> All(Workspace workspace) => Models.SelectMany(model => Of(workspace, model));

    private static IEnumerable<View> Of(Workspace workspace, string model) => workspace.Description.ResponseShape(model)?.Members
        .Where(member => member.Key != "type" && member.Value.Type is "string" or "integer" or "boolean" or "number")
        .Select(member => Describe(workspace, model, member.Key, member.Value)) ?? [];

    private static View Describe(Workspace workspace, string model, string name, ResponseShape shape) => new()
    {
        ["type"] = "data_attribute",
        ["id"] = Absent.Member,
        ["model"] = model,
        ["name"] = name,
        ["full_name"] = name,
        ["label"] = string.Join(' ', name.Split('_')),
        ["description"] = Absent.Member,
        ["data_type"] = Type(shape),
        ["options"] = Array.Empty<object>(),
        ["api_writable"] = name is not ("id" or "created_at" or "updated_at" or "workspace_id"),
        ["messenger_writable"] = false,
        ["ui_writable"] = false,
        ["custom"] = false,
        ["archived"] = false,
        ["created_at"] = workspace.CreatedAt,
        ["updated_at"] = workspace.CreatedAt,
        ["admin_id"] = Absent.Member,
    };

    private static string Type(ResponseShape shape) => shape.Type switch
    {
        "integer" when shape.Format is "date-time" or "timestamp" => DataAttributeRules.Date,
        "number" => DataAttributeRules.Float,
        string type => type,
        null => DataAttributeRules.String,
    };
}
