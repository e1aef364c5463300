namespace Intercom;

/// <summary>Accesses translations by locale, with and without a property.</summary>
internal static class Translations
{
    public static T? Find<T>(IntercomModel translations, string locale)
        where T : IntercomModel =>
        Property<T>(translations, locale) is { } property ? (T?)property.GetValue(translations) : (T?)translations.Models!.Find(locale);

    public static void Set<T>(IntercomModel translations, string locale, T? translation)
        where T : IntercomModel
    {
        if (Property<T>(translations, locale) is { } property)
        {
            property.SetValue(translations, translation);
            return;
        }

        if (ModelContract.Of(translations.GetType()).Find(locale) is not null)
        {
            throw new ArgumentException($"'{locale}' is not a locale.", nameof(locale));
        }

        translations.Models!.Set(locale, translation);
    }

    public static IEnumerable<KeyValuePair<string, T>> All<T>(IntercomModel translations)
        where T : IntercomModel =>
        ModelContract.Of(translations.GetType()).Members
            .Select(member => new KeyValuePair<string, IntercomModel?>(member.Name, member.GetValue(translations) as T))
            .Concat(translations.Models!.All)
            .Where(translation => translation.Value is not null)
            .Select(translation => new KeyValuePair<string, T>(translation.Key, (T)translation.Value!));

    private static ModelMember? Property<T>(IntercomModel translations, string locale)
    {
        if (string.IsNullOrWhiteSpace(locale))
        {
            throw new ArgumentException("A locale is required, such as fr or pt-BR.", nameof(locale));
        }

        return ModelContract.Of(translations.GetType()).Find(locale) is { } member && typeof(T).IsAssignableFrom(member.Type)
            ? member
            : null;
    }
}
