namespace WebApi;

/// <summary>Registers the services of Intercom.</summary>
public static class IntercomServices
{
    /// <summary>Adds the client, the endpoint of webhooks with its health check, and responses for exceptions of the client.</summary>
    /// <param name="builder">The builder of the application.</param>
    public static void AddIntercomServices(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

#pragma warning disable EXTEXP0001 // Experimental, and the only method that removes a handler of all clients from one of them.
        // The client retries what is safe to retry. A second layer would retry a reply after status 500, and the reply would exist twice.
        builder.Services.AddIntercom(builder.Configuration.GetSection("Intercom")).RemoveAllResilienceHandlers();
#pragma warning restore EXTEXP0001

        builder.Services.AddIntercomWebhooks(
            options => options.ClientSecrets.Add(builder.Configuration["Webhooks:ClientSecret"] ?? string.Empty));
        builder.Services.AddHealthChecks().AddIntercomWebhooks();
        builder.Services.AddProblemDetails();
        builder.Services.AddExceptionHandler<IntercomExceptionHandler>();
    }
}
