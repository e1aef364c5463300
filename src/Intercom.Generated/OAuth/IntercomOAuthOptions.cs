namespace Intercom;

/// <summary>An app, as the Developer Hub has it.</summary>
public sealed class IntercomOAuthOptions
{
    private const int MinSecretLength = 8;

    /// <summary>The client id of the app.</summary>
    public string ClientId { get; set; } = string.Empty;

    /// <summary>The client secret of the app, at least 8 characters. No message contains it.</summary>
    public string ClientSecret { get; set; } = string.Empty;

    /// <summary>Where the workspaces are hosted that install the app; the United States when not set. Development workspaces are there.</summary>
    public IntercomRegion Region { get; set; } = IntercomRegion.UnitedStates;

    /// <summary>How long a call may take; 100 seconds when not set.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>The app, without its secret.</summary>
    public override string ToString() => $"app {ClientId}, {Region}";

    // Codes of every region are exchanged in the United States.
    internal IntercomRegion TokenRegion => IntercomRegion.Known.Contains(Region) ? IntercomRegion.UnitedStates : Region;

    internal IntercomOAuthOptions Validated()
    {
        Require(ClientId, nameof(ClientId));
        Require(ClientSecret, nameof(ClientSecret));
        Require(Region?.Name ?? string.Empty, nameof(Region));
        RequireLength(ClientSecret, nameof(ClientSecret));
        ConnectionSettings.ValidateTimeout(Timeout, nameof(Timeout));
        return (IntercomOAuthOptions)MemberwiseClone();
    }

    private static void RequireLength(string value, string setting)
    {
        if (value.Length < MinSecretLength)
        {
            throw new ArgumentException($"{setting} must have at least {MinSecretLength} characters: the Developer Hub shows it.", setting);
        }
    }

    private static void Require(string value, string setting)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new ArgumentException($"{setting} is missing: the Developer Hub shows it.", setting);
        }
    }
}
