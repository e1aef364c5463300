using System.Collections;

namespace Intercom;

public partial class ArticleTranslations : IEnumerable<KeyValuePair<string, ArticleContent>>
{
    private readonly ModelMap<ArticleContent> _others = new(ArticleContent.JsonFormat);

    internal override ModelMap Models => _others;

    /// <summary>Gets or sets the translation for a locale, including locales without a property.</summary>
    /// <param name="locale">The locale as in the API, such as <c>fr</c> or <c>pt-BR</c>.</param>
    /// <returns>The translation; null when there is none.</returns>
    /// <exception cref="ArgumentException"><paramref name="locale" /> is empty, or the name of another property.</exception>
    public ArticleContent? this[string locale]
    {
        get => Translations.Find<ArticleContent>(this, locale);
        set => Translations.Set(this, locale, value);
    }

    /// <summary>Enumerates the translations by locale.</summary>
    public IEnumerator<KeyValuePair<string, ArticleContent>> GetEnumerator() => Translations.All<ArticleContent>(this).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
