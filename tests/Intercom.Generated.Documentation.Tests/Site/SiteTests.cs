using System.Text.RegularExpressions;

namespace Intercom.Documentation.Tests.Site;

/// <summary>The files of the site: complete, linked, and without anything from another host.</summary>
[Category("Site")]
public partial class SiteTests
{
    private static readonly string[] Loading = ["script", "link", "img", "iframe", "source"];

    [OneTimeSetUp]
    public void RequireSite() => BuiltSite.Require();

    [Test]
    public void There_are_pages_for_guides_recipes_areas_and_types()
    {
        BuiltSite.Pages.Should().Contain(
            ["index.html", "docs/guides/getting-started.html", "docs/cookbook/nightly-sync.html", "operations/Conversations.html",
                "api/Intercom.Contact.html", "api/Intercom.Testing.IntercomTestServer.html"]);
        BuiltSite.Pages.Count(page => page.StartsWith("operations/", StringComparison.Ordinal)).Should().BeGreaterThan(30);
    }

    [Test]
    public void Every_link_leads_to_a_page_and_a_place_that_exist()
    {
        Dictionary<string, HashSet<string>> anchors = BuiltSite.Pages.ToDictionary(
            page => page, page => BuiltSite.Anchors(BuiltSite.Read(page)), StringComparer.Ordinal);

        BuiltSite.Pages.SelectMany(page => BuiltSite.Addresses(BuiltSite.Read(page))
            .Where(address => !IsExternal(address.Address) && !Exists(page, address.Address, anchors))
            .Select(address => $"{page}: {address.Address}")).Should().BeEmpty();
    }

    [Test]
    public void No_page_loads_anything_from_another_host() => BuiltSite.Pages
        .SelectMany(page => BuiltSite.Addresses(BuiltSite.Read(page))
            .Where(address => Loading.Contains(address.Tag, StringComparer.Ordinal) && IsExternal(address.Address))
            .Select(address => $"{page}: {address.Address}"))
        .Concat(Directory.EnumerateFiles(Path.Combine(BuiltSite.Folder, "assets"), "site.*")
            .Where(path => File.ReadAllText(path).Contains("http", StringComparison.Ordinal)))
        .Should().BeEmpty();

    [Test]
    public void Every_page_can_be_read_and_left_without_a_script()
    {
        foreach (string page in BuiltSite.Pages)
        {
            string html = Script().Replace(BuiltSite.Read(page), string.Empty);

            html.Should().Contain("<main id=\"content\">", page).And.Contain("aria-label=\"Site\"", page).And.Contain("<h1", page);
        }
    }

    [Test]
    public void The_page_of_an_operation_has_its_example_with_request_and_response() =>
        BuiltSite.Read("operations/Conversations.html").Should().ContainAll(
            "await intercom.Conversations.ReplyAsync(",
            "new AdminReplyConversationRequest",
            "POST /conversations/",
            "&quot;message_type&quot;: &quot;comment&quot;",
            "&quot;type&quot;: &quot;conversation&quot;",
            "IntercomNotFoundException");

    [Test]
    public void The_example_of_an_operation_is_on_the_page_of_its_method() =>
        BuiltSite.Read("api/Intercom.IContactsClient.html").Should().Contain("intercom.Contacts.MergeAsync(new MergeContactsRequest");

    [GeneratedRegex("<script.*?</script>", RegexOptions.CultureInvariant | RegexOptions.Singleline, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Script();

    private static bool IsExternal(string address) => address.Contains("://", StringComparison.Ordinal)
        || address.StartsWith("//", StringComparison.Ordinal)
        || address.StartsWith("mailto:", StringComparison.Ordinal);

    private static bool Exists(string page, string address, Dictionary<string, HashSet<string>> anchors)
    {
        string[] parts = Uri.UnescapeDataString(address).Split('#', 2);
        string path = parts[0].Split('?')[0];
        string target = path.Length == 0
            ? page
            : Path.GetRelativePath(BuiltSite.Folder, Path.Combine(BuiltSite.Folder, Path.GetDirectoryName(page)!, path)).Replace('\\', '/');
        return File.Exists(Path.Combine(BuiltSite.Folder, target))
            && (parts.Length == 1 || parts[1].Length == 0 || anchors[target].Contains(parts[1]));
    }
}
