using Intercom;

namespace Quickstart;

/// <summary>Which Intercom the quickstart talks to.</summary>
/// <param name="AccessToken">The token of a real workspace; null for the embedded Intercom.</param>
/// <param name="Region">Where the real workspace is hosted.</param>
public sealed record QuickstartSettings(string? AccessToken, IntercomRegion Region)
{
    private const string TokenVariable = "INTERCOM_ACCESS_TOKEN";
    private const string RegionVariable = "INTERCOM_REGION";

    public static QuickstartSettings FromEnvironment() => Read(Environment.GetEnvironmentVariable);

    public static QuickstartSettings Read(Func<string, string?> variable)
    {
        string? region = variable(RegionVariable);
        return new QuickstartSettings(
            variable(TokenVariable) is { Length: > 0 } token ? token : null,
            string.IsNullOrWhiteSpace(region) ? IntercomRegion.UnitedStates : IntercomRegion.Parse(region));
    }

    /// <summary>The region alone: a token is never printed.</summary>
    public override string ToString() => Region.ToString();
}
