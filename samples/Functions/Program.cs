using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Serverless;

// The settings are Intercom:AccessToken, Webhooks:ClientSecret, and ConnectionStrings:Redis for several instances. In the settings of a
// function app, and in local.settings.json, a colon is two underscores, such as in Intercom__AccessToken.
FunctionsApplicationBuilder builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.Services.AddWebhookHandling(builder.Configuration);
await builder.Build().RunAsync();
