using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Intercom.DependencyInjection;

/// <summary>
/// Reads options from configuration. Unknown settings are rejected: a misspelled setting would otherwise be ignored silently.
/// </summary>
internal static class ConfiguredOptions
{
    private static readonly Dictionary<string, Action<IntercomClientOptions, string>> Settings = new(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(IntercomClientOptions.AccessToken)] = (options, value) => options.AccessToken = value,
        [nameof(IntercomClientOptions.Region)] = (options, value) => options.Region = IntercomRegion.Parse(value),
        [nameof(IntercomClientOptions.ApiVersion)] = (options, value) => options.ApiVersion = value,
        [nameof(IntercomClientOptions.Timeout)] = (options, value) => options.Timeout = Time(value),
        [nameof(IntercomClientOptions.ApplicationName)] = (options, value) => options.ApplicationName = value,
        [nameof(IntercomClientOptions.MaxResponseSize)] = (options, value) =>
            options.MaxResponseSize = long.Parse(value, CultureInfo.InvariantCulture),
        [$"Retry:{nameof(IntercomRetryOptions.MaxRetries)}"] = (options, value) =>
            options.Retry.MaxRetries = int.Parse(value, CultureInfo.InvariantCulture),
        [$"Retry:{nameof(IntercomRetryOptions.BaseDelay)}"] = (options, value) => options.Retry.BaseDelay = Time(value),
        [$"Retry:{nameof(IntercomRetryOptions.MaxDelay)}"] = (options, value) => options.Retry.MaxDelay = Time(value),
    };

    public static void Read(IConfiguration configuration, string client, IntercomClientOptions options)
    {
        IEnumerable<KeyValuePair<string, string?>> settings = configuration.AsEnumerable(makePathsRelative: true);
        foreach (KeyValuePair<string, string?> setting in settings.Where(setting => setting.Value is not null && !IsSection(setting)))
        {
            Apply(client, setting.Key, setting.Value!, options);
        }
    }

    // Settings of a test host, such as WebApplicationFactory, contain the sections themselves, with an empty value.
    private static bool IsSection(KeyValuePair<string, string?> setting) =>
        setting.Value!.Length == 0 && Settings.Keys.Any(known => known.StartsWith($"{setting.Key}:", StringComparison.OrdinalIgnoreCase));

    private static void Apply(string client, string name, string value, IntercomClientOptions options)
    {
        if (!Settings.TryGetValue(name, out Action<IntercomClientOptions, string>? set))
        {
            throw new ArgumentException(
                $"{Owner(client)} has an unknown setting '{name}'. Known settings: {string.Join(", ", Settings.Keys)}.",
                name);
        }

        try
        {
            set(options, value);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or ArgumentException)
        {
            // No message contains the value of the token, which is not parsed.
            throw new ArgumentException($"{Owner(client)} has an invalid {name}: {exception.Message}", name, exception);
        }
    }

    // A plain number would be parsed as days.
    private static TimeSpan Time(string value) => value.Contains(':')
        ? TimeSpan.Parse(value, CultureInfo.InvariantCulture)
        : throw new FormatException($"'{value}' is not a time in hours, minutes and seconds, such as 00:01:30.");

    private static string Owner(string client) =>
        client.Length == 0 ? "The configuration of Intercom" : $"The configuration of the Intercom client '{client}'";
}
