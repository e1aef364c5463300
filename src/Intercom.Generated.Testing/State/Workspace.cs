using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.State;

/// <summary>What the server keeps, as JSON. Used by one call at a time.</summary>
internal sealed partial class Workspace
{
    private readonly ServerSettings _settings;
    private readonly Sequence _adminIds = new(991_267_001);
    private long _contactCount;

    public Workspace(ServerSettings settings)
    {
        _settings = settings;
        CreatedAt = Now;
        Owner = AddAdmin("Olive Owner", "olive@embedded.example");
    }

    public string Id { get; } = "embedded1";

    public string Name => _settings.WorkspaceName;

    public string RegionCode => _settings.RegionCode;

    public long CreatedAt { get; }

    /// <summary>The time in seconds since 1970.</summary>
    public long Now => _settings.TimeProvider.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>The admin whose access token it is.</summary>
    public JObject Owner { get; }

    public Store<JObject> Admins { get; } = new();

    public Store<ContactRecord> Contacts { get; } = new();

    public JObject AddAdmin(string name, string email)
    {
        string id = _adminIds.Next();
        return Admins.Add(id, new JObject
        {
            ["type"] = "admin",
            ["id"] = id,
            ["name"] = name,
            ["email"] = email,
            ["away_mode_enabled"] = false,
            ["away_mode_reassign"] = false,
            ["has_inbox_seat"] = true,
            ["team_ids"] = new JArray(),
        });
    }

    /// <summary>An identifier of the length that those of Intercom have.</summary>
    public string NextContactId() => (++_contactCount).ToString("x24", CultureInfo.InvariantCulture);
}
