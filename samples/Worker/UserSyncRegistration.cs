using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Worker;

/// <summary>Registers the service that sends users to Intercom.</summary>
public static class UserSyncRegistration
{
    /// <summary>Adds the client and the service, with the settings in the sections Intercom and Sync.</summary>
    /// <param name="builder">The builder of the host.</param>
    /// <returns>The builder of the HTTP client.</returns>
    public static IHttpClientBuilder AddUserSync(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddOptions<UserSyncOptions>().BindConfiguration("Sync").Validate(
            options => options.Interval > TimeSpan.Zero && options.MaxConcurrency > 0,
            "Sync:Interval and Sync:MaxConcurrency are above zero.").ValidateOnStart();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.TryAddSingleton<IUserSource, CsvUserSource>();
        builder.Services.AddSingleton<UserSync>();
        builder.Services.AddHostedService<UserSyncService>();
        return builder.Services.AddIntercom(builder.Configuration.GetSection("Intercom"));
    }
}
