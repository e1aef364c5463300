using System.Globalization;
using Intercom.Testing.Errors;
using Intercom.Testing.Json;
using Intercom.Testing.Resources;
using Intercom.Testing.Responses;
using Intercom.Testing.Routing;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.Admins;

/// <summary>Admins, including the owner of the access token.</summary>
internal sealed class AdminsArea(Workspace workspace) : IArea
{
    public void Register(HandlerTable handlers)
    {
        handlers.Add("GET", "/me", GetCurrent);
        handlers.Add("GET", "/admins", call => call.List(workspace.All(Kinds.Admin)));
        handlers.Add("GET", "/admins/{admin_id}", call => workspace.Get(Kinds.Admin, call.Path("admin_id")));
        handlers.Add("PUT", "/admins/{admin_id}/away", SetAway);
        handlers.Add("GET", "/admins/activity_logs", ListActivityLogs);
        handlers.Add("GET", "/teams", call => call.List(workspace.All(Kinds.Team)));
        handlers.Add("GET", "/teams/{team_id}", call => workspace.Get(Kinds.Team, call.Path("team_id")));
        handlers.Add("GET", "/away_status_reasons", call => call.List(workspace.All(Kinds.AwayStatusReason)));
    }

    public void Seed()
    {
        workspace.Add(Kinds.Team, new JObject
        {
            ["name"] = "Support",
            ["admin_ids"] = new JArray(workspace.Owner.Id),
            ["distribution_method"] = "round_robin",
        });
        string[] labels = ["On a break", "At lunch", "Out of office"];
        string[] emojis = ["\u2615", "\U0001F37D\uFE0F", "\U0001F334"];
        for (int order = 0; order < labels.Length; order++)
        {
            workspace.Add(Kinds.AwayStatusReason,
                new JObject { ["label"] = labels[order], ["emoji"] = emojis[order], ["order"] = order + 1 });
        }
    }

    /// <summary>Creates the members of a new admin.</summary>
    public static JObject Create(string name, string email) => new() { ["name"] = name, ["email"] = email, ["has_inbox_seat"] = true };

    private View GetCurrent(ApiCall call)
    {
        Record admin = workspace.Owner;
        View current = new() { ["id"] = admin.Id };
        foreach (JProperty member in admin.Data.Properties().Where(member => !member.Name.EndsWith("_at", StringComparison.Ordinal)))
        {
            current[member.Name] = member.Value;
        }

        current["team_ids"] = Kinds.Admin.Computed["team_ids"](workspace, admin);
        current["email_verified"] = true;
        current["app"] = new View
        {
            ["id_code"] = workspace.Id,
            ["name"] = workspace.Name,
            ["region"] = workspace.RegionCode,
            ["timezone"] = "Etc/UTC",
            ["created_at"] = workspace.CreatedAt,
        };
        return current;
    }

    private Record SetAway(ApiCall call)
    {
        Record admin = workspace.Get(Kinds.Admin, call.Path("admin_id"));
        JObject request = call.Read();
        string? reason = request.Text("away_status_reason_id");
        if (reason is not null && !workspace.TryFind(Kinds.AwayStatusReason, reason, out _))
        {
            throw ApiErrors.Invalid("away_status_reason_id", "There is no such away status reason");
        }

        bool isAway = request.Flag("away_mode_enabled") ?? false;
        workspace.Edit(admin, data =>
        {
            data["away_mode_enabled"] = isAway;
            data["away_mode_reassign"] = request.Flag("away_mode_reassign") ?? false;
            data["away_status_reason_id"] = isAway ? request["away_status_reason_id"] : null;
        });
        ActivityRecorder.Write(workspace, "admin_away_mode_change", $"{admin.Text("name")} changed away mode",
            new JObject { ["away_mode"] = isAway });
        workspace.Notify("admin.away_mode_updated", admin, "admin");
        return admin;
    }

    private View ListActivityLogs(ApiCall call)
    {
        long after = ParseTime(call.Query.GetValueOrDefault("created_at_after"), "created_at_after")
            ?? throw ApiErrors.Missing("created_at_after");
        long before = ParseTime(call.Query.GetValueOrDefault("created_at_before"), "created_at_before") ?? long.MaxValue;
        return call.List(workspace.All(Kinds.ActivityLog).Newest.Where(log =>
            log.Integer("created_at") >= after && log.Integer("created_at") <= before));
    }

    private static long? ParseTime(string? text, string field)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long seconds))
        {
            return seconds;
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time)
            ? time.ToUnixTimeSeconds()
            : throw ApiErrors.Invalid(field, $"{field} must be a time");
    }
}
