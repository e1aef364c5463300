using Newtonsoft.Json;

namespace Intercom.Tests.Serialization;

/// <summary>Translations are reached by locale, those among them that no property knows.</summary>
public class TranslationTests
{
    private const string Json = """{"type":"article_translated_content","fr":{"title":"Salut"},"pt-BR":{"title":"Oi"},"tlh":"""
        + """{"title":"nuqneH","unknown":[1]},"de":null}""";

    [TestCase("fr", "Salut")]
    [TestCase("pt-BR", "Oi")]
    [TestCase("tlh", "nuqneH")]
    [TestCase("de", null)]
    [TestCase("ja", null)]
    [TestCase("type", null)]
    public void A_translation_is_read_by_its_locale(string locale, string? title) => Read()[locale]?.Title.Should().Be(title);

    [Test]
    public void The_property_and_the_locale_access_the_same_translation()
    {
        ArticleTranslations translations = Read();

        translations["pt-BR"].Should().NotBeNull().And.BeSameAs(translations.PtBr);
    }

    [Test]
    public void All_translations_are_enumerated() =>
        Read().Select(translation => (translation.Key, translation.Value.Title))
            .Should().BeEquivalentTo([("fr", "Salut"), ("pt-BR", "Oi"), ("tlh", "nuqneH")]);

    [Test]
    public void Translations_are_serialized_as_they_were_received() => JsonText.Parse(JsonConvert.SerializeObject(Read())).ShouldBe(Json);

    [Test]
    public void A_translation_for_any_locale_can_be_changed_and_added()
    {
        ArticleTranslations translations = Read();

        translations["tlh"]!.Title = "Qapla";
        translations["fr"] = new ArticleContent { Title = "Bonjour" };
        translations["xx"] = new ArticleContent { Title = "New" };
        translations["pt-BR"] = null;

        JsonText.Parse(JsonConvert.SerializeObject(translations)).ShouldBe(
            """{"type":"article_translated_content","fr":{"title":"Bonjour"},"pt-BR":null,"tlh":{"title":"Qapla","unknown":[1]},"de":"""
            + """null,"xx":{"title":"New"}}""");
    }

    [Test]
    public async Task Translations_are_sent_by_locale()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}");

        await intercom.Client.HelpCenter.CreateCollectionAsync(new CreateCollectionRequest
        {
            Name = "News",
            TranslatedContent = new CollectionTranslations
            {
                ["pt-BR"] = new CollectionContent { Name = "Novidades" },
                ["tlh"] = new CollectionContent { Name = "De'" },
            },
        });

        JsonText.Parse(intercom.OnlySent.Body!)
            .ShouldBe("""{"name":"News","translated_content":{"pt-BR":{"name":"Novidades"},"tlh":{"name":"De'"}}}""");
    }

    [TestCase("")]
    [TestCase("type")]
    public void A_text_that_is_not_a_locale_is_rejected(string locale) =>
        new ArticleTranslations().Invoking(translations => translations[locale] = new ArticleContent())
            .Should().Throw<ArgumentException>().WithParameterName(nameof(locale));

    private static ArticleTranslations Read() => JsonConvert.DeserializeObject<ArticleTranslations>(Json)!;
}
