namespace Intercom.Chaos;

/// <summary>Creates clients that give up soon.</summary>
internal static class ChaosClient
{
    public const string Token = "dG9rOjQ3MTE_the-access-token";

    public static readonly TimeSpan TimeLimit = TimeSpan.FromMilliseconds(800);

    private static readonly IntercomRetryOptions Quick = new()
    {
        MaxRetries = 2,
        BaseDelay = TimeSpan.FromMilliseconds(1),
        MaxDelay = TimeSpan.FromMilliseconds(20),
    };

    public static IntercomClient Create(Uri address, TimeSpan? timeLimit = null) => new(Options(address, timeLimit ?? TimeLimit));

    public static IntercomClient Create(HttpClient httpClient, Uri address) => new(httpClient, Options(address, TimeSpan.FromSeconds(20)));

    private static IntercomClientOptions Options(Uri address, TimeSpan timeLimit) =>
        new()
        {
            AccessToken = Token,
            Region = IntercomRegion.Custom(address),
            Timeout = timeLimit,
            Retry = Quick,
            MaxResponseSize = 1024 * 1024,
        };
}
