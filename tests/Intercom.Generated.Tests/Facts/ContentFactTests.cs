namespace Intercom.Tests.Facts;

public class ContentFactTests
{
    [Fact("5")]
    [Test]
    public async Task The_next_page_of_articles_is_an_address()
    {
        ArticleList list = await Answers.ReadAsync(
            """{"type":"list","data":[],"pages":{"type":"pages","page":1,"next":"https://api.intercom.io/articles?page=2"}}""",
            client => client.Articles.ListAsync());

        list.Pages!.Next!.Url.Should().Be("https://api.intercom.io/articles?page=2");
    }

    [Fact("12")]
    [Test]
    public async Task A_page_of_an_external_source_has_no_external_identifier()
    {
        ExternalPage page = await Answers.ReadAsync("""{"type":"external_page","id":"1","external_id":null}""", client => client.AiContent.GetExternalPageAsync("1"));

        page.ExternalId.Should().BeNull();
    }

    [Fact("31")]
    [TestCase("""{"id":"1"}""")]
    [TestCase("""{"id":"1","description":null,"default_locale":null,"translated_content":null,"statistics":{"type":"article_statistics","conversions":null}}""")]
    public async Task Properties_of_an_article_can_be_absent_or_null(string json)
    {
        Article article = await Answers.ArticleAsync(json);

        (article.Description, article.DefaultLocale, article.TranslatedContent, article.Statistics?.Conversions).Should().Be((null, null, null, null));
    }

    [Fact("41")]
    [Test]
    public async Task A_help_center_has_its_URL() =>
        (await Answers.ReadAsync("""{"id":"1","url":"https://help.example.com"}""", client => client.HelpCenter.GetAsync("1"))).Url.Should().Be("https://help.example.com");

    [Fact("51")]
    [TestCase("""{"type":"list","data":[{"id":"1"}]}""", null)]
    [TestCase("""{"type":"list","data":[{"id":"1","tags":{"type":"tag.list","tags":[]},"statistics":{"views":3}}]}""", 3)]
    public async Task Articles_of_a_list_can_have_tags_and_statistics(string json, long? views) =>
        ((await Answers.ReadAsync(json, client => client.Articles.ListAsync())).Data.Single().Statistics?.Views).Should().Be(views);
}
