using Intercom;
using IntercomWebApp;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
IntercomOAuthOptions app = new()
{
    ClientId = builder.Configuration["Intercom:ClientId"] ?? string.Empty,
    ClientSecret = builder.Configuration["Intercom:ClientSecret"] ?? string.Empty,
    Region = IntercomRegion.Parse(builder.Configuration["Intercom:Region"] ?? "us"),
};
builder.Services.AddSingleton(app);
builder.Services.AddSingleton(new IntercomOAuthClient(app));
builder.Services.AddSingleton<Workspaces>();
builder.Services.AddIntercomWebhooks(options => options.ClientSecrets.Add(app.ClientSecret));
builder.Services.AddHealthChecks().AddIntercomWebhooks();

WebApplication application = builder.Build();
application.MapHealthChecks("/health");
application.MapGet("/install", Installation.Start);
application.MapGet("/installed", Installation.FinishAsync);
application.MapIntercomWebhooks("/webhooks", webhooks => webhooks
    .On<Conversation, NewConversationHandler>(WebhookTopic.ConversationUserCreated));
application.MapIntercomUninstall("/uninstalled", (notice, services, _) =>
{
    services.GetRequiredService<Workspaces>().Remove(notice.AppId);
    return Task.CompletedTask;
});
application.Run();
