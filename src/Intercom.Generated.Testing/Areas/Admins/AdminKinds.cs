using Intercom.Testing.Errors;
using Intercom.Testing.Resources;

namespace Intercom.Testing.Areas.Admins;

/// <summary>The kinds of resources of admins.</summary>
internal static class AdminKinds
{
    public static ResourceKind Admin { get; } = new("admins")
    {
        FirstNumber = 991_267_001,
        NotFound = () => ApiErrors.NotFound("admin_not_found", "Admin not found"),
        Computed = new Dictionary<string, ComputedMember>(StringComparer.Ordinal)
        {
            ["team_ids"] = (workspace, admin) => workspace.All(Kinds.Team).FindBy("admin", admin.Id).Select(team => team.Id),
        },
    };

    public static ResourceKind Team { get; } = new("teams")
    {
        FirstNumber = 991_267_801,
        NotFound = () => ApiErrors.NotFound("team_not_found", "Team not found"),
        Indexes = [new RecordIndex("admin", team => (team.List("admin_ids") ?? []).Select(id => id.ToString()))],
    };
}
