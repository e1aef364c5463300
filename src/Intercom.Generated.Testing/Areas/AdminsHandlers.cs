using Intercom.Testing.Errors;
using Intercom.Testing.Json;
using Intercom.Testing.Routing;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas;

/// <summary>Admins, and the one whose access token it is.</summary>
internal sealed class AdminsHandlers(Workspace workspace) : IArea
{
    public void Register(HandlerTable handlers)
    {
        handlers.Add("GET", "/me", GetCurrent);
        handlers.Add("GET", "/admins", List);
        handlers.Add("GET", "/admins/{admin_id}", Get);
    }

    private JObject GetCurrent(ApiCall call)
    {
        JObject admin = workspace.Owner.Pick("type", "id", "name", "email", "has_inbox_seat");
        admin["email_verified"] = true;
        admin["app"] = new JObject
        {
            ["type"] = "app",
            ["id_code"] = workspace.Id,
            ["name"] = workspace.Name,
            ["region"] = workspace.RegionCode,
            ["timezone"] = "Etc/UTC",
            ["created_at"] = workspace.CreatedAt,
            ["identity_verification"] = false,
            ["secure"] = false,
        };
        return admin;
    }

    private JObject List(ApiCall call) => new() { ["type"] = "admin.list", ["admins"] = new JArray(workspace.Admins.Items) };

    private JObject Get(ApiCall call) => workspace.Admins.TryFind(call.Path("admin_id"), out JObject? admin)
        ? admin
        : throw ApiErrors.NotFound("admin_not_found", "Admin not found");
}
