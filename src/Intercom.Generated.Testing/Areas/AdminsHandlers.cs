using Intercom.Testing.Errors;
using Intercom.Testing.Routing;
using Intercom.Testing.State;

namespace Intercom.Testing.Areas;

/// <summary>Admins, and the one whose access token it is.</summary>
internal sealed class AdminsHandlers(Workspace workspace) : IArea
{
    public void Register(HandlerTable handlers)
    {
        handlers.Add("Admins_GetCurrent", GetCurrent);
        handlers.Add("Admins_List", List);
        handlers.Add("Admins_Get", Get);
    }

    private CurrentAdmin GetCurrent(ApiCall call) => new()
    {
        Type = "admin",
        Id = workspace.Owner.Id,
        Name = workspace.Owner.Name,
        Email = workspace.Owner.Email,
        EmailVerified = true,
        HasInboxSeat = workspace.Owner.HasInboxSeat,
        App = new App
        {
            Type = "app",
            IdCode = workspace.Id,
            Name = workspace.Name,
            Region = workspace.RegionCode,
            Timezone = "Etc/UTC",
            CreatedAt = workspace.CreatedAt,
            IdentityVerification = false,
            Secure = false,
        },
    };

    private AdminList List(ApiCall call) => new() { Type = "admin.list", Admins = [.. workspace.Admins.Items] };

    private Admin Get(ApiCall call) => workspace.Admins.TryFind(call.Path("admin_id"), out Admin? admin)
        ? admin
        : throw ApiErrors.NotFound("admin_not_found", "Admin not found");
}
