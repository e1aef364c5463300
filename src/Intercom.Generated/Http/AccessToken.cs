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

    /// <summary>Takes the token out of a text, as it is and as JSON and addresses escape it.</summary>
    public static string Hide(string text, string token) => Forms(token).Aggregate(text, (current, form) => current.Replace(form, Hidden));

    /// <summary>Takes the token out of a text that was cut off, perhaps in the midst of the token.</summary>
    public static string HideInStart(string text, string token)
    {
        string hidden = Hide(text, token);
        int cut = Forms(token).Max(form => Enumerable.Range(1, form.Length).LastOrDefault(length => hidden.EndsWith(form.Substring(0, length), StringComparison.Ordinal)));
        return hidden.Substring(0, hidden.Length - cut);
    }

    /// <summary>Whether a text tells the token.</summary>
    public static bool IsIn(string text, string token) => Forms(token).Any(form => text.IndexOf(form, StringComparison.Ordinal) >= 0);

    private static string[] Forms(string token) => token.Length == 0 ? [] : [token, token.Replace("/", "\\/"), Uri.EscapeDataString(token)];
}
