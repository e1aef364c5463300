namespace Intercom;

/// <summary>The settings of an app, from the Developer Hub.</summary>
public sealed class IntercomOAuthOptions
{
    private const int MinSecretLength = 8;

    /// <summary>The client id of the app.</summary>
    public string ClientId { get; set; } = string.Empty;

    /// <summary>The client secret of the app, at least 8 characters. Messages do not contain it.</summary>
    public string ClientSecret { get; set; } = string.Empty;

    /// <summary>
    /// The region of the workspaces that install the app. Development workspaces are hosted in the United States. Default:
    /// <see cref="IntercomRegion.UnitedStates" />.
    /// </summary>
    public IntercomRegion Region { get; set; } = IntercomRegion.UnitedStates;

    /// <summary>Maximum duration of a request. Default: 100 seconds.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>Returns the client id and the region, without the secret.</summary>
    public override string ToString() => $"app {ClientId}, {Region}";

    // Codes of all regions are exchanged in the United States.
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
            throw new ArgumentException($"{setting} must have at least {MinSecretLength} characters; the Developer Hub shows it.", setting);
        }
    }

    private static void Require(string value, string setting)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new ArgumentException($"{setting} is empty; the Developer Hub shows it.", setting);
        }
    }
}
