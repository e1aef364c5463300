using System.Net;
using System.Threading.RateLimiting;
using Newtonsoft.Json.Linq;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace Intercom.Tests.Docs;

/// <summary>The C# of docs/resilience.md, so that it is known to compile.</summary>
public static class ResilienceSnippets
{
    public static async Task RetryAsync(string id, AdminReplyConversationRequest reply)
    {
        using var intercom = new IntercomClient(new IntercomClientOptions
        {
            AccessToken = "your_access_token",
            Timeout = TimeSpan.FromSeconds(30),                                         // over all attempts
            Retry = { MaxRetries = 4, MaxDelay = TimeSpan.FromSeconds(20) },
        });

        await intercom.Conversations.ReplyAsync(id, reply, options: new RequestOptions { MaxRetries = 0 });
    }

    public static void Pipeline()
    {
        ResiliencePipeline pipeline = new ResiliencePipelineBuilder()
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<IntercomException>(exception => exception.IsTransient),
            })
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder()
                    .Handle<IntercomException>(exception => exception.IsTransient && exception.IsRetryable),
            })
            .Build();

        using var intercom = new IntercomClient(
            new IntercomClientOptions { AccessToken = "your_access_token", ResiliencePipeline = pipeline });
    }

    public static void Limiters()
    {
        using var limiters = new IntercomRateLimiterPool();
        using var first = new IntercomClient(
            new IntercomClientOptions { AccessToken = "your_access_token", RateLimiter = limiters.Get("workspace 1") });
        using var second = new IntercomClient(
            new IntercomClientOptions { AccessToken = "your_access_token", RateLimiter = limiters.Get("workspace 1") });
    }

    public static void Share(int processes)
    {
        using RateLimiter share = new FixedWindowRateLimiter(new FixedWindowRateLimiterOptions
        {
            PermitLimit = 1666 / processes,
            Window = TimeSpan.FromSeconds(10),
            QueueLimit = int.MaxValue,
        });
        using var intercom = new IntercomClient(new IntercomClientOptions { AccessToken = "your_access_token", RateLimiter = share });
    }

    public static async Task RespondAsync(IntercomClient intercom, string id)
    {
        RequestOptions options = new()
        {
            OnResponse = response => Console.WriteLine(
                $"{response.StatusCode}, attempt {response.Attempt}, {response.RateLimit?.Remaining} requests left, {response.RequestId}"),
        };
        Contact contact = await intercom.Contacts.GetAsync(id, options: options);
    }

    public static async Task SendAsync(IIntercomClient intercom, string id)
    {
        JObject? thing = await intercom.SendAsync<JObject>(
            HttpMethod.Post,
            "things/7?expand=parts",
            new JObject { ["name"] = "x" },
            new RequestOptions { ApiVersion = IntercomApiVersion.Preview });
        await intercom.Contacts.GetAsync(id, options: new RequestOptions { Query = { ["display"] = "all" } });
        Console.WriteLine(thing);
    }

    public static void Refresh(IVault vault)
    {
        using var intercom = new IntercomClient(new IntercomClientOptions
        {
            AccessTokenProvider = cancellation => vault.ReadAsync("intercom", cancellation),
            AccessTokenRefresher = (context, cancellation) => vault.ReplaceAsync("intercom", context.RejectedToken, cancellation),
        });
    }

    public static IntercomApiException MakeRejection()
    {
        IntercomApiException rejected = IntercomApiException.Create(
            "Contacts.Get",
            HttpStatusCode.TooManyRequests,
            [new IntercomError(IntercomErrorCode.RateLimitExceeded, "Too many requests", field: null)],
            requestId: "req-1",
            retryAfter: TimeSpan.FromSeconds(7),
            rateLimit: new IntercomRateLimit(166, 0, DateTimeOffset.UtcNow.AddSeconds(7)));
        return rejected;
    }

    public static void Telemetry(TracingBuilder tracing, MetricsBuilder metrics)
    {
        tracing.AddSource(IntercomDiagnostics.Name);
        metrics.AddMeter(IntercomDiagnostics.Name);
    }

    public static async Task<IntercomRegion> RegionAsync()
    {
        IntercomRegion region = await IntercomRegion.DetectAsync("your_access_token");
        return region;
    }

    /// <summary>A place for secrets.</summary>
    public interface IVault
    {
        Task<string> ReadAsync(string name, CancellationToken cancellationToken);

        Task<string?> ReplaceAsync(string name, string rejected, CancellationToken cancellationToken);
    }

    /// <summary>As OpenTelemetry has it.</summary>
    public sealed class TracingBuilder
    {
        public List<string> Sources { get; } = [];

        public void AddSource(string name) => Sources.Add(name);
    }

    /// <summary>As OpenTelemetry has it.</summary>
    public sealed class MetricsBuilder
    {
        public List<string> Meters { get; } = [];

        public void AddMeter(string name) => Meters.Add(name);
    }
}
