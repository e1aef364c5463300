namespace Intercom;

/// <summary>Validates access tokens.</summary>
internal static class AccessToken
{
    /// <summary>Returns the token when it can be sent.</summary>
    /// <exception cref="ArgumentException">
    /// The token is empty, or has characters that are not valid in an access token. The message does not contain the token.
    /// </exception>
    public static string Validate(string? token, string argument)
    {
        if (string.IsNullOrWhiteSpace(token))
        {
            throw new ArgumentException($"{argument} is empty: set the access token of the workspace.", argument);
        }

        return token!.Any(character => character is <= ' ' or > '~')
            ? throw new ArgumentException(
                $"{argument} has spaces, line breaks or other characters that are not valid in a token.",
                argument)
            : token!;
    }
}
