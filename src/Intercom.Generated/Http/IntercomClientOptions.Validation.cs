namespace Intercom;

/// <content>Validates the options, as the connection of a client does.</content>
public sealed partial class IntercomClientOptions
{
    /// <summary>Validates the settings, as the constructors of <see cref="IntercomClient" /> do.</summary>
    /// <exception cref="ArgumentException">A setting is missing or invalid; the message names it.</exception>
    public void Validate() => ConnectionSettings.From(this);
}
