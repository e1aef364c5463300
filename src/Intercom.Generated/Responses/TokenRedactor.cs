using System.Text.RegularExpressions;

namespace Intercom;

/// <summary>Redacts the secrets of a request in texts that others may read.</summary>
internal sealed class TokenRedactor
{
    private const string Placeholder = "[access token]";

    // A shorter text is not a secret of Intercom, and is part of many words.
    private const int MinLength = 8;

    private static readonly Regex Word = new("^[a-z]+(?:[_.-][a-z]+)*$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10));

    private readonly string[] _forms;
    private readonly bool _isWord;

    public TokenRedactor(params string[] secrets)
    {
        _forms = [.. secrets.Where(secret => secret.Length >= MinLength).SelectMany(Forms).Distinct(StringComparer.Ordinal)];
        _isWord = secrets.All(secret => Word.IsMatch(secret));
    }

    /// <summary>Indicates whether a text contains the secret.</summary>
    public bool IsIn(string text) => Array.Exists(_forms, form => text.IndexOf(form, StringComparison.Ordinal) >= 0);

    /// <summary>Redacts the secret, unescaped and as JSON and URLs escape it.</summary>
    public string Redact(string text) => _forms.Aggregate(text, static (current, form) => current.Replace(form, Placeholder));

    /// <summary>Redacts the secret in a truncated text, which may end within the secret.</summary>
    public string RedactStart(string text)
    {
        string redacted = Redact(text);
        int cut = _forms.Select(form => CutLength(redacted, form)).DefaultIfEmpty().Max();
        return redacted.Substring(0, redacted.Length - cut);
    }

    /// <summary>
    /// Redacts the secret in a code, type, id or property name. A secret that consists of words cannot be distinguished from such a name,
    /// which is then kept.
    /// </summary>
    public string RedactName(string name) => _isWord ? name : Redact(name);

    private static string[] Forms(string secret) => [secret, secret.Replace("/", "\\/"), Uri.EscapeDataString(secret)];

    // The length of the start of a secret with which a text ends.
    private static int CutLength(string text, string form) =>
        Enumerable.Range(1, form.Length).LastOrDefault(length => text.EndsWith(form.Substring(0, length), StringComparison.Ordinal));
}
