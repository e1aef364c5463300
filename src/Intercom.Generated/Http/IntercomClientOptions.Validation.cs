namespace Intercom;

/// <content>Validates the options, as the connection of a client does.</content>
public sealed partial class IntercomClientOptions
{
    /// <summary>Checks the settings, as clients do when they are made.</summary>
    /// <exception cref="ArgumentException">A setting is missing or wrong; the message names it.</exception>
    public void Validate() => ConnectionSettings.From(this);
}
