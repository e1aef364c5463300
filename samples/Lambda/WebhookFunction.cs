using System.Net;
using System.Text.Json;
using Intercom;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Serverless;

namespace Lambda;

/// <summary>
/// The function that receives webhooks from a function URL or an HTTP API (payload format 2.0). Its handler is
/// <c>Lambda::Lambda.WebhookFunction::HandleAsync</c>.
/// </summary>
/// <param name="webhooks">Handles the requests of Intercom.</param>
public sealed class WebhookFunction(WebhookRequestHandler webhooks)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Creates the function, as Lambda does once per instance, with the settings in environment variables.</summary>
    public WebhookFunction()
        : this(CreateServices().GetRequiredService<WebhookRequestHandler>())
    {
    }

    /// <summary>Handles an event of Lambda.</summary>
    /// <param name="input">The event as JSON.</param>
    /// <returns>The response as JSON.</returns>
    public async Task<Stream> HandleAsync(Stream input)
    {
        HttpApiRequest request = await JsonSerializer.DeserializeAsync<HttpApiRequest>(input, Json)
            ?? throw new JsonException("The event is null.");
        HttpStatusCode status = await webhooks.HandleAsync(
            request.Method, request.FindHeader(WebhookSignature.Header), request.DecodeBody(), CancellationToken.None);
        return new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(new HttpApiResponse((int)status), Json));
    }

    private static ServiceProvider CreateServices()
    {
        ServiceCollection services = new();
        services.AddWebhookHandling(new ConfigurationBuilder().AddEnvironmentVariables().Build());
        return services.BuildServiceProvider();
    }
}
