using ServiceDefaults;

namespace WebApi;

/// <summary>Creates the application.</summary>
public static class WebApiApplication
{
    /// <summary>Creates the application with all of its services and endpoints.</summary>
    /// <param name="args">The arguments of the command line.</param>
    /// <param name="configure">Changes the services at last, as a test does; null for none.</param>
    /// <returns>The application, which is not started.</returns>
    public static WebApplication Create(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
        builder.AddServiceDefaults();
        builder.AddIntercomServices();
        configure?.Invoke(builder);

        WebApplication app = builder.Build();
        app.UseExceptionHandler();
        app.MapDefaultEndpoints();
        app.MapContacts();
        app.MapWebhooks();
        return app;
    }
}
