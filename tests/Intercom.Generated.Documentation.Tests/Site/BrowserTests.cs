using System.Text.RegularExpressions;

namespace Intercom.Documentation.Tests.Site;

/// <summary>The site in a browser, opened from the disk and without a network.</summary>
[Category("Site")]
public partial class BrowserTests
{
    private static readonly string[] OnATelephone =
    [
        "index.html", "docs/guides/troubleshooting.html", "docs/cookbook/webhook-to-database.html", "operations/Contacts.html",
        "api/Intercom.Contact.html", "docs/operations.html",
    ];

    [OneTimeSetUp]
    public void RequireSiteAndBrowser()
    {
        BuiltSite.Require();
        ChromiumProgram.Require();
    }

    [Test]
    public async Task The_start_page_shows_a_first_success_and_leads_on()
    {
        string page = await Chromium.DumpAsync(Address("index.html"));

        page.Should().Contain("dotnet add package Intercom.Generated").And.Contain("GetCurrentAsync")
            .And.Contain("href=\"docs/guides/getting-started.html\"");
        page.Should().MatchRegex("<form role=\"search\" class=\"search\">", "the search is shown where scripts run");
        page.Should().Contain("<span class=\"k\">using</span>", "C# is colored where scripts run");
    }

    [Test]
    public async Task A_search_for_reply_finds_the_operation_first()
    {
        string page = await Chromium.DumpAsync(Address("index.html?q=reply"));

        string results = Results().Match(page).Value;
        results.Should().NotContain("hidden=").And.Contain("<mark>");
        Link().Matches(results).Take(5).Select(match => match.Groups["page"].Value)
            .Should().Contain("operations/Conversations.html");
    }

    [Test]
    public async Task A_search_without_a_result_says_so() =>
        (await Chromium.DumpAsync(Address("operations/Tags.html?q=xyzzyplugh"))).Should().Contain("Nothing was found.");

    [Test]
    public async Task The_page_of_an_operation_shows_its_example_and_what_it_sent()
    {
        string page = await Chromium.DumpAsync(Address("operations/Conversations.html"));

        page.Should().ContainAll("<h2 id=\"replyasync\">ReplyAsync</h2>", "<summary>Request and response of the example</summary>");
    }

    [TestCaseSource(nameof(OnATelephone))]
    public async Task A_page_is_not_wider_than_a_telephone(string page)
    {
        using TemporaryFolder folder = new();
        string frame = folder.Write("frame.html", $$"""
            <iframe width="375" height="800" src="{{Address(page)}}"></iframe>
            <script>
            document.querySelector('iframe').onload = event => {
                const root = event.target.contentDocument.documentElement;
                document.title = root.scrollWidth <= root.clientWidth ? 'it fits' : `${root.scrollWidth} of ${root.clientWidth}`;
            };
            </script>
            """);

        (await Chromium.DumpAsync(new Uri(frame).AbsoluteUri)).Should().Contain("<title>it fits</title>");
    }

    // A person looks at these: SITE_SCREENSHOTS is the folder that they are saved to.
    [TestCase("index.html", "start", 1280, 900, false)]
    [TestCase("index.html?q=reply", "search", 1280, 900, false)]
    [TestCase("docs/guides/models.html", "dark", 1280, 1200, true)]
    [TestCase("operations/Conversations.html", "operation", 1280, 1600, false)]
    [TestCase("operations/Conversations.html", "narrow", 500, 1200, false)]
    [TestCase("api/Intercom.IContactsClient.html", "reference", 1280, 1600, false)]
    public async Task A_page_can_be_photographed(string page, string name, int width, int height, bool isDark)
    {
        using TemporaryFolder folder = new();
        string target = Environment.GetEnvironmentVariable("SITE_SCREENSHOTS") ?? folder.Root;
        Directory.CreateDirectory(target);
        string file = Path.Combine(target, $"{name}.png");

        await Chromium.ScreenshotAsync(Address(page), file, width, height, isDark);

        new FileInfo(file).Length.Should().BeGreaterThan(10_000, "an empty page is a small file");
    }

    [GeneratedRegex(
        "<section class=\"results\".*?</section>",
        RegexOptions.CultureInvariant | RegexOptions.Singleline,
        matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Results();

    [GeneratedRegex("<a href=\"(?<page>[^\"]+)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Link();

    private static string Address(string page) => new Uri(BuiltSite.Folder + Path.DirectorySeparatorChar).AbsoluteUri + page;
}
