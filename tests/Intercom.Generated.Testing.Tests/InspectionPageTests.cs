using System.Diagnostics;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Tests;

internal sealed class InspectionPageTests
{
    [Test]
    public async Task A_browser_shows_requests_and_the_workspace_and_searches_them()
    {
        ChromiumProgram.Require();
        await using IntercomTestServer server = await IntercomTestServer.StartAsync();
        IntercomClient client = server.CreateClient(options => options.Retry.MaxRetries = 0);
        await client.Contacts.CreateAsync(new CreateContactRequest { Email = "ada@example.com", Name = "<b>Ada</b>" });
        await client.Invoking(each => each.Contacts.GetAsync("missing")).Should().ThrowAsync<IntercomApiException>();

        string all = await ShowAsync(new Uri(server.BaseAddress, "_inspect"));
        string found = await ShowAsync(new Uri(server.BaseAddress, "_inspect#/contacts/missing"));

        all.Should().Contain("POST /contacts: 200").And.Contain("(Contacts.Create)");
        all.Should().Contain("GET /contacts/missing: 404").And.Contain("contacts (1)");
        all.Should().Contain("&lt;b&gt;Ada&lt;/b&gt;").And.NotContain("<b>Ada</b>");
        found.Should().Contain("1 shown").And.Contain("hidden");
        server.Requests.Should().HaveCount(2, "the page is not among the requests");
    }

    [Test]
    public async Task The_data_of_the_page_has_what_came_since_and_no_access_token()
    {
        using IntercomTestServer server = IntercomTestServer.Create();
        using HttpClient http = new(server.CreateHandler()) { BaseAddress = server.BaseAddress };
        await server.CreateClient().Admins.ListAsync();

        JObject first = JObject.Parse(await http.GetStringAsync(new Uri("/_inspect/data?after=0", UriKind.Relative)));
        JObject second = JObject.Parse(await http.GetStringAsync(new Uri("/_inspect/data?after=1", UriKind.Relative)));

        first["requests"]!.Should().ContainSingle().Which["operation"]!.ToString().Should().Be("Admins.List");
        first.ToString().Should().NotContain(server.AccessToken);
        second["requests"]!.Should().BeEmpty();
        second["total"]!.Value<int>().Should().Be(1);
    }

    private static async Task<string> ShowAsync(Uri page)
    {
        DirectoryInfo profile = Directory.CreateTempSubdirectory("intercom-inspect-");
        using Process process = Process.Start(
            ChromiumProgram.Headless(profile, page, "--no-proxy-server", "--virtual-time-budget=3000", "--dump-dom"))!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string text = await process.StandardOutput.ReadToEndAsync().WaitAsync(TimeSpan.FromMinutes(3));
        await process.WaitForExitAsync();
        process.ExitCode.Should().Be(0, await errors);
        ChromiumProgram.Delete(profile);
        return text;
    }
}
