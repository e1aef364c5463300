namespace Intercom;

/// <summary>Validates access tokens.</summary>
internal static class AccessToken
{
    /// <summary>Returns a token that can be sent.</summary>
    /// <exception cref="ArgumentException">The token is missing, or has characters that no access token has. The message does not contain it.</exception>
    public static string Validate(string? token, string argument)
    {
        if (string.IsNullOrWhiteSpace(token))
        {
            throw new ArgumentException($"{argument} is missing: give the access token of the workspace.", argument);
        }

        return token!.Any(character => character is <= ' ' or > '~')
            ? throw new ArgumentException($"{argument} has spaces, line breaks or other characters that no access token has.", argument)
            : token!;
    }
}
