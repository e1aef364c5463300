using System.Globalization;

namespace Intercom.Testing.State;

/// <summary>What the server keeps. Used by one call at a time.</summary>
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

    public DateTimeOffset CreatedAt { get; }

    // The wire has whole seconds, and what is kept must not know more than what was told.
    public DateTimeOffset Now => DateTimeOffset.FromUnixTimeSeconds(_settings.TimeProvider.GetUtcNow().ToUnixTimeSeconds());

    /// <summary>The admin whose access token it is.</summary>
    public Admin Owner { get; }

    public Store<Admin> Admins { get; } = new();

    public Store<ContactRecord> Contacts { get; } = new();

    public Admin AddAdmin(string name, string email)
    {
        string id = _adminIds.Next();
        return Admins.Add(id, new Admin
        {
            Type = "admin",
            Id = id,
            Name = name,
            Email = email,
            AwayModeEnabled = false,
            AwayModeReassign = false,
            HasInboxSeat = true,
            TeamIds = [],
        });
    }

    /// <summary>An identifier of the length that those of Intercom have.</summary>
    public string NextContactId() => (++_contactCount).ToString("x24", CultureInfo.InvariantCulture);
}
