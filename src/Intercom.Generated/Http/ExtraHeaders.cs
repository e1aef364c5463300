using System.Net.Http.Headers;

namespace Intercom;

/// <summary>Adds the headers of one request, and rejects those that the client sets itself or that cannot be sent.</summary>
internal static class ExtraHeaders
{
    public static void Add(HttpRequestHeaders headers, string name, string value)
    {
        if (string.Equals(name, "Authorization", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException("Authorization cannot be set as a header: set RequestOptions.AccessToken.", nameof(name));
        }

        if (string.Equals(name, "Intercom-Version", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException("Intercom-Version cannot be set as a header: set RequestOptions.ApiVersion.", nameof(name));
        }

        // The value may be a secret, so the message contains the name only.
        bool isSendable = !string.IsNullOrWhiteSpace(name) && value is not null && value.All(character => character is >= ' ' and <= '~');
        if (!isSendable || !Replace(headers, name, value!))
        {
            throw new ArgumentException($"The header '{name}' of RequestOptions.Headers cannot be sent.", nameof(value));
        }
    }

    private static bool Replace(HttpRequestHeaders headers, string name, string value)
    {
        try
        {
            headers.Remove(name);
            return headers.TryAddWithoutValidation(name, value);
        }
        catch (Exception exception) when (exception is FormatException or InvalidOperationException)
        {
            return false;
        }
    }
}
