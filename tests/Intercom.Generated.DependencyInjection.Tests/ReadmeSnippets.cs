using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Intercom.DependencyInjection.Tests;

/// <summary>The C# of the README of the package, so that it is known to compile and to run.</summary>
public static class ReadmeSnippets
{
    public static void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddIntercom(options => options.AccessToken = "your_access_token");         // IIntercomClient
        services.AddIntercom("eu", configuration.GetSection("Intercom:eu"));                // [FromKeyedServices("eu")] IIntercomClient
    }

    public static void Tenant(IIntercomClientFactory factory, string token)
    {
        IIntercomClient eu = factory.GetClient("eu");
        IIntercomClient tenant = factory.CreateClient(options => options.AccessToken = token, name: "eu");
        _ = (eu, tenant);
    }
}
