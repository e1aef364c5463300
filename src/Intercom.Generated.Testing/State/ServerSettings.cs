using System.Net;

namespace Intercom.Testing.State;

/// <summary>The checked settings of a server, which no one can change any more.</summary>
internal sealed class ServerSettings
{
    private ServerSettings(IntercomTestServerOptions options)
    {
        AccessToken = options.AccessToken;
        RateLimit = options.RateLimit;
        TimeProvider = options.TimeProvider;
        WorkspaceName = options.WorkspaceName;
        RegionCode = WorkspaceRegions.Code(options.WorkspaceRegion);
        ServerRegion = options.ServerRegion;
        RequiresDataAttributes = options.RequireDataAttributes;
        Port = options.Port;
        ListenAddress = options.ListenAddress;
        ClientId = options.ClientId;
        ClientSecret = options.ClientSecret;
        MaxRecordedRequests = options.MaxRecordedRequests;
        WebhookHandler = options.WebhookHandler;
    }

    public string AccessToken { get; }

    public int RateLimit { get; }

    public TimeProvider TimeProvider { get; }

    public string WorkspaceName { get; }

    /// <summary>The region as Intercom writes it, such as <c>EU</c>.</summary>
    public string RegionCode { get; }

    /// <summary>The region of the server.</summary>
    public IntercomRegion ServerRegion { get; }

    /// <summary>Whether a custom attribute has to be defined before it is written.</summary>
    public bool RequiresDataAttributes { get; }

    public int Port { get; }

    public IPAddress ListenAddress { get; }

    public string ClientId { get; }

    public string ClientSecret { get; }

    public int MaxRecordedRequests { get; }

    /// <summary>The handler that sends notifications; null for connections of the server.</summary>
    public HttpMessageHandler? WebhookHandler { get; }

    public static ServerSettings From(IntercomTestServerOptions options)
    {
        // No message holds the token that was given.
        Check(IsToken(options.AccessToken), "AccessToken is empty, or has characters that no access token has.", nameof(options));
        Check(options.RateLimit > 0, "RateLimit must be more than nothing.", nameof(options));
        Check(options.TimeProvider is not null, "TimeProvider is missing.", nameof(options));
        Check(options.WorkspaceName is not null, "WorkspaceName is missing.", nameof(options));
        Check(options.Port is >= IPEndPoint.MinPort and <= IPEndPoint.MaxPort, "Port must be between 0 and 65535.", nameof(options));
        Check(options.ListenAddress is not null, "ListenAddress is missing.", nameof(options));
        Check(!string.IsNullOrEmpty(options.ClientId), "ClientId is missing.", nameof(options));
        Check(!string.IsNullOrEmpty(options.ClientSecret), "ClientSecret is missing.", nameof(options));
        Check(options.MaxRecordedRequests > 0, "MaxRecordedRequests must be more than nothing.", nameof(options));
        CheckRegion(options.WorkspaceRegion, nameof(options.WorkspaceRegion), nameof(options));
        CheckRegion(options.ServerRegion, nameof(options.ServerRegion), nameof(options));
        return new ServerSettings(options);
    }

    /// <summary>Validates that a region is one of the regions of Intercom.</summary>
    /// <exception cref="ArgumentException">The region is null or another one.</exception>
    public static void CheckRegion(IntercomRegion? region, string name, string argument)
    {
        string regions = string.Join(", ", IntercomRegion.Known.Select(known => known.Name));
        bool isKnown = region is not null && WorkspaceRegions.Contains(region);
        Check(isKnown, $"{name} must be one of the regions of Intercom: {regions}.", argument);
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
