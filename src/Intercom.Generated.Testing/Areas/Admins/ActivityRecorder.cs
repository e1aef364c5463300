using Intercom.Testing.Json;
using Intercom.Testing.Resources;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.Admins;

/// <summary>Records what admins do.</summary>
internal static class ActivityRecorder
{
    public static void Write(Workspace workspace, string type, string description, JObject metadata)
    {
        Record admin = workspace.Owner;
        JObject author = new JObject { ["type"] = "admin", ["id"] = admin.Id, ["ip"] = "127.0.0.1" }.Set(admin.Data.Pick("email"));
        Record entry = workspace.Add(Kinds.ActivityLog, new JObject
        {
            ["performed_by"] = author,
            ["metadata"] = metadata,
            ["activity_type"] = type,
            ["activity_description"] = description,
        });
        workspace.Notify("admin.activity_log_event.created", entry, "activity_log");
    }
}
