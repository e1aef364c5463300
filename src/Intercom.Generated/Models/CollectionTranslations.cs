using System.Collections;

namespace Intercom;

public partial class CollectionTranslations : IEnumerable<KeyValuePair<string, CollectionContent>>
{
    private readonly ModelMap<CollectionContent> _others = new(CollectionContent.JsonFormat);

    internal override ModelMap Models => _others;

    /// <summary>Gets or sets the translation for a locale, including locales without a property.</summary>
    /// <param name="locale">The locale as in the API, such as <c>fr</c> or <c>pt-BR</c>.</param>
    /// <returns>The translation; null when there is none.</returns>
    /// <exception cref="ArgumentException"><paramref name="locale" /> is empty, or the name of another property.</exception>
    public CollectionContent? this[string locale]
    {
        get => Translations.Find<CollectionContent>(this, locale);
        set => Translations.Set(this, locale, value);
    }

    /// <summary>Enumerates the translations by locale.</summary>
    public IEnumerator<KeyValuePair<string, CollectionContent>> GetEnumerator() =>
        Translations.All<CollectionContent>(this).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
