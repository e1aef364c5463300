namespace Intercom;

/// <summary>Accesses translations by locale, with and without a property.</summary>
internal static class Translations
{
    public static T? Find<T>(IntercomModel translations, string locale)
        where T : IntercomModel =>
        MemberOf(translations, locale) is >= 0 and int member ? (T?)translations.GetValue(member) : (T?)translations.Models!.Find(locale);

    public static void Set<T>(IntercomModel translations, string locale, T? translation)
        where T : IntercomModel
    {
        int member = MemberOf(translations, locale);
        if (member >= 0)
        {
            translations.SetValue(member, translation);
            return;
        }

        if (translations.ModelMembers.Find(locale) >= 0)
        {
            throw new ArgumentException($"'{locale}' is not a locale.", nameof(locale));
        }

        translations.Models!.Set(locale, translation);
    }

    public static IEnumerable<KeyValuePair<string, T>> All<T>(IntercomModel translations)
        where T : IntercomModel =>
        Enumerable.Range(0, translations.ModelMembers.Count)
            .Select(member => new KeyValuePair<string, IntercomModel?>(
                translations.ModelMembers.Name(member),
                translations.GetValue(member) as T))
            .Concat(translations.Models!.All)
            .Where(translation => translation.Value is not null)
            .Select(translation => new KeyValuePair<string, T>(translation.Key, (T)translation.Value!));

    private static int MemberOf(IntercomModel translations, string locale)
    {
        if (string.IsNullOrWhiteSpace(locale))
        {
            throw new ArgumentException("A locale is required, such as fr or pt-BR.", nameof(locale));
        }

        int member = translations.ModelMembers.Find(locale);
        return member >= 0 && member != translations.ModelMembers.Type ? member : -1;
    }
}
