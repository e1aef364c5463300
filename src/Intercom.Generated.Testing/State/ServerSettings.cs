namespace Intercom.Testing.State;

/// <summary>The checked settings of a server, which no one can change any more.</summary>
internal sealed class ServerSettings
{
    private ServerSettings(string accessToken, int rateLimit, TimeProvider timeProvider, string workspaceName, string regionCode)
    {
        AccessToken = accessToken;
        RateLimit = rateLimit;
        TimeProvider = timeProvider;
        WorkspaceName = workspaceName;
        RegionCode = regionCode;
    }

    public string AccessToken { get; }

    public int RateLimit { get; }

    public TimeProvider TimeProvider { get; }

    public string WorkspaceName { get; }

    /// <summary>The region as Intercom writes it, such as <c>EU</c>.</summary>
    public string RegionCode { get; }

    public static ServerSettings From(IntercomTestServerOptions options)
    {
        // No message holds the token that was given.
        Check(IsToken(options.AccessToken), "AccessToken is empty, or has characters that no access token has.", nameof(options));
        Check(options.RateLimit > 0, "RateLimit must be more than nothing.", nameof(options));
        Check(options.TimeProvider is not null, "TimeProvider is missing.", nameof(options));
        Check(options.WorkspaceName is not null, "WorkspaceName is missing.", nameof(options));
        bool isRegion = options.WorkspaceRegion is not null && WorkspaceRegions.Contains(options.WorkspaceRegion);
        string regions = string.Join(", ", IntercomRegion.Known.Select(region => region.Name));
        Check(isRegion, $"WorkspaceRegion must be one of the regions of Intercom: {regions}.", nameof(options));
        string regionCode = WorkspaceRegions.Code(options.WorkspaceRegion!);
        return new ServerSettings(options.AccessToken, options.RateLimit, options.TimeProvider!, options.WorkspaceName!, regionCode);
    }

    private static bool IsToken(string? token) => !string.IsNullOrEmpty(token) && token.All(character => character is > ' ' and <= '~');

    private static void Check(bool isRight, string message, string argument)
    {
        if (!isRight)
        {
            throw new ArgumentException(message, argument);
        }
    }
}
