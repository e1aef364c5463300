using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Serialization;

namespace Intercom.AspNetCore.Tests.Serialization;

/// <summary>An application on Kestrel that receives and returns models.</summary>
internal sealed class ModelApplication : IAsyncDisposable
{
    public const string Contacts = "/contacts";
    public const string Envelopes = "/envelopes";
    public const string Searches = "/searches";

    private readonly WebApplication _application;
    private readonly HttpClient _http;

    private ModelApplication(WebApplication application)
    {
        _application = application;
        _http = new HttpClient { BaseAddress = new Uri(application.Urls.Single()) };
    }

    public static async Task<ModelApplication> StartAsync(ModelFramework framework)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        builder.Services.AddLogging();
        Register(builder.Services, framework);
        WebApplication application = builder.Build();
        Map(application, framework);
        await application.StartAsync();
        return new ModelApplication(application);
    }

    /// <summary>Writes what was deserialized into the contact that is returned.</summary>
    public static Contact Receive(Contact contact)
    {
        contact.Name = $"{contact.Role}, {contact.CustomAttributes["seats"].AsInteger()} seats, {contact.CreatedAt:yyyy}";
        return contact;
    }

    public async Task<(HttpStatusCode Status, string Body)> PostAsync(string path, string json)
    {
        using StringContent content = new(json, Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await _http.PostAsync(path, content);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _application.DisposeAsync();
    }

    private static void Register(IServiceCollection services, ModelFramework framework)
    {
        if (framework == ModelFramework.MinimalApi)
        {
            return;
        }

        IMvcBuilder mvc = services.AddControllers().AddApplicationPart(typeof(ContactsController).Assembly);
        if (framework == ModelFramework.MvcWithNewtonsoftJson)
        {
            mvc.AddNewtonsoftJson(options => options.SerializerSettings.ContractResolver = new CamelCasePropertyNamesContractResolver());
        }
    }

    private static void Map(WebApplication application, ModelFramework framework)
    {
        if (framework != ModelFramework.MinimalApi)
        {
            application.MapControllers();
            return;
        }

        application.MapPost(Contacts, (Contact contact) => Receive(contact));
        application.MapPost(Envelopes, (Contact contact) => ContactEnvelope.Create(contact));
        application.MapPost(Searches, (SearchQuery query) => query.GetType().Name);
    }
}
