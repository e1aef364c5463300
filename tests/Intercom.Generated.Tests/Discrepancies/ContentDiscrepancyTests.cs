namespace Intercom.Tests.Discrepancies;

public class ContentDiscrepancyTests
{
    [KnownDiscrepancy("the next page is a URL", "company_list.pages", "article_list.pages")]
    [Test]
    public async Task The_next_page_of_articles_is_an_address()
    {
        ArticleList list = await Responses.ReadAsync(
            """{"type":"list","data":[],"pages":{"type":"pages","page":1,"next":"https://api.intercom.io/articles?page=2"}}""",
            client => client.Articles.ListAsync());

        list.Pages!.Next!.Url.Should().Be("https://api.intercom.io/articles?page=2");
    }

    [KnownDiscrepancy("a page created in the user interface has no external identifier", "external_page.external_id")]
    [Test]
    public async Task A_page_of_an_external_source_has_no_external_identifier()
    {
        ExternalPage page = await Responses.ReadAsync(
            """{"type":"external_page","id":"1","external_id":null}""", client => client.AiContent.GetExternalPageAsync("1"));

        page.ExternalId.Should().BeNull();
    }

    [KnownDiscrepancy(
        "many properties of an article are absent or null", "article_list_item.default_locale", "article_statistics.conversions")]
    [TestCase("""{"id":"1"}""")]
    [TestCase("""{"id":"1","description":null,"default_locale":null,"translated_content":null,"statistics":"""
        + """{"type":"article_statistics","conversions":null}}""")]
    public async Task Properties_of_an_article_can_be_absent_or_null(string json)
    {
        Article article = await Responses.ArticleAsync(json);

        (article.Description, article.DefaultLocale, article.TranslatedContent, article.Statistics?.Conversions)
            .Should().Be((null, null, null, null));
    }

    [KnownDiscrepancy("a help center has a URL")]
    [Test]
    public async Task A_help_center_has_its_URL() =>
        (await Responses.ReadAsync("""{"id":"1","url":"https://help.example.com"}""", client => client.HelpCenter.GetAsync("1"))).Url
            .Should().Be("https://help.example.com");

    [KnownDiscrepancy("articles in a list have statistics or not", "article_list_item.statistics")]
    [TestCase("""{"type":"list","data":[{"id":"1"}]}""", null)]
    [TestCase("""{"type":"list","data":[{"id":"1","tags":{"type":"tag.list","tags":[]},"statistics":{"views":3}}]}""", 3)]
    public async Task Articles_of_a_list_can_have_tags_and_statistics(string json, long? views) =>
        ((await Responses.ReadAsync(json, client => client.Articles.ListAsync())).Data.Single().Statistics?.Views).Should().Be(views);
}
