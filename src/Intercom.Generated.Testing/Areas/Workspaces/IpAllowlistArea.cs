using System.Globalization;
using System.Net;
using Intercom.Testing.Areas.Admins;
using Intercom.Testing.Errors;
using Intercom.Testing.Json;
using Intercom.Testing.Responses;
using Intercom.Testing.Routing;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.Workspaces;

/// <summary>The addresses that the Inbox of a workspace can be used from.</summary>
internal sealed class IpAllowlistArea(Workspace workspace) : IArea
{
    public void Register(HandlerTable handlers)
    {
        handlers.Add("GET", "/ip_allowlist", _ => Show());
        handlers.Add("PUT", "/ip_allowlist", Update);
    }

    private View Show()
    {
        JObject setting = workspace.State.Setting("ip_allowlist");
        return new View { ["enabled"] = setting["enabled"] ?? false, ["ip_allowlist"] = setting["ip_allowlist"] ?? new JArray() };
    }

    private View Update(ApiCall call)
    {
        JObject request = call.Read();
        JArray? ranges = request.List("ip_allowlist");
        if (ranges?.FirstOrDefault(range => !IsRange((string?)range)) is { } wrong)
        {
            throw new ApiError(422, "validation_error", $"'{wrong}' is no IP address and no range of addresses") { Field = "ip_allowlist" };
        }

        if (request.Flag("enabled") == true
            && (ranges ?? workspace.State.Setting("ip_allowlist")["ip_allowlist"]) is not JArray { Count: > 0 })
        {
            throw new ApiError(422, "validation_error", "An allowlist without addresses cannot be enabled") { Field = "ip_allowlist" };
        }

        workspace.State.Setting("ip_allowlist").Set(request.Pick("enabled", "ip_allowlist"));
        ActivityRecorder.Write(workspace, "security_settings_change", "The IP allowlist was changed", []);
        return Show();
    }

    private static bool IsRange(string? text)
    {
        string[] parts = (text ?? string.Empty).Split('/');
        return IPAddress.TryParse(parts[0], out IPAddress? address)
            && (parts.Length == 1 || (parts.Length == 2
                && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int bits)
                && bits <= address.GetAddressBytes().Length * 8));
    }
}
