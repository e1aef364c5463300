namespace Intercom;

/// <summary>Checks access tokens, and takes them out of what others may read.</summary>
internal static class AccessToken
{
    private const string Hidden = "[access token]";

    public static string Check(string? token, string argument)
    {
        if (string.IsNullOrWhiteSpace(token))
        {
            throw new ArgumentException($"{argument} is missing: give the access token of the workspace.", argument);
        }

        // The message must not hold what was given.
        return token!.Any(character => character is <= ' ' or > '~')
            ? throw new ArgumentException($"{argument} has spaces, line breaks or other characters that no access token has.", argument)
            : token!;
    }

    public static string Hide(string text, string token) => text.Replace(token, Hidden);
}
