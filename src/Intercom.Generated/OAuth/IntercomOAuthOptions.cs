namespace Intercom;

/// <summary>An app, as the Developer Hub has it.</summary>
public sealed class IntercomOAuthOptions
{
    /// <summary>The client id of the app.</summary>
    public string ClientId { get; set; } = string.Empty;

    /// <summary>The client secret of the app. It is in no message.</summary>
    public string ClientSecret { get; set; } = string.Empty;

    /// <summary>Where the workspaces are hosted that install the app; the United States when not set. Development workspaces are there.</summary>
    public IntercomRegion Region { get; set; } = IntercomRegion.UnitedStates;

    /// <summary>How long a call may take; 100 seconds when not set.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>The app, without its secret.</summary>
    public override string ToString() => $"app {ClientId}, {Region}";

    // Codes of every region are exchanged in the United States.
    internal IntercomRegion TokenRegion => IntercomRegion.Known.Contains(Region) ? IntercomRegion.UnitedStates : Region;

    internal IntercomOAuthOptions Checked()
    {
        Demand(ClientId, nameof(ClientId));
        Demand(ClientSecret, nameof(ClientSecret));
        Demand(Region?.Name ?? string.Empty, nameof(Region));
        ConnectionSettings.CheckTimeout(Timeout, nameof(Timeout));
        return (IntercomOAuthOptions)MemberwiseClone();
    }

    private static void Demand(string value, string setting)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new ArgumentException($"{setting} is missing: the Developer Hub shows it.", setting);
        }
    }
}
