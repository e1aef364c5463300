using Microsoft.Extensions.Hosting;
using Worker;

// The access token is the setting Intercom:AccessToken, such as the environment variable Intercom__AccessToken.
HostApplicationBuilder builder = Host.CreateApplicationBuilder(args);
builder.AddUserSync();
await builder.Build().RunAsync();
