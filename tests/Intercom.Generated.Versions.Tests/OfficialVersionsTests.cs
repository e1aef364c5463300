using System.Net;
using System.Net.Http.Headers;
using Intercom.Testing;
using Intercom.Testing.Routing;
using Intercom.Versions.Tests.Imitations;
using Intercom.Versions.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.Versions.Tests;

/// <summary>An update to any version that Intercom publishes loses nothing that is written by hand.</summary>
internal sealed class OfficialVersionsTests
{
    private static IEnumerable<string> Versions => OfficialVersions.All.Select(version => version.Name);

    [TestCaseSource(nameof(Versions))]
    public async Task The_library_of_each_version_compiles_without_a_warning(string version) =>
        Expectations.Builds(await VersionRuns.OfAsync(version));

    [TestCaseSource(nameof(Versions))]
    public async Task No_hand_written_member_is_missing_whose_operation_the_version_has(string version) =>
        Expectations.HasHandWrittenMembers(await BuiltAsync(version), await CurrentAsync());

    [TestCaseSource(nameof(Versions))]
    public async Task Every_list_in_pages_has_a_pager(string version) =>
        Expectations.HasPagers(await BuiltAsync(version), await CurrentAsync());

    [TestCaseSource(nameof(Versions))]
    public async Task Every_list_in_pages_requests_them_by_what_its_operation_takes(string version) =>
        Expectations.HasPagesThatCanBeRequested(await BuiltAsync(version));

    [TestCaseSource(nameof(Versions))]
    public async Task Every_search_is_typed(string version) => Expectations.HasTypedSearches(await BuiltAsync(version));

    [TestCaseSource(nameof(Versions))]
    public async Task The_embedded_server_serves_each_version(string version)
    {
        VersionRun run = await BuiltAsync(version);
        ApiDescription description = new(run.Library!.Description);
        await using IntercomTestServer server = await IntercomTestServer.StartAsync(description, null, CancellationToken.None);

        JObject created = server.Add("/contacts", new JObject { ["email"] = "ada@example.com" });

        using HttpClient http = new(new SocketsHttpHandler { UseProxy = false });
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", server.AccessToken);
        http.DefaultRequestHeaders.Add("Intercom-Version", description.Version);
        JObject read = JObject.Parse(await http.GetStringAsync(new Uri(server.BaseAddress, $"contacts/{created["id"]}")));
        read["email"]!.ToString().Should().Be("ada@example.com");
        server.Requests.Should().ContainSingle().Which.Operation.Should().Be("Contacts.Get");
    }

    [TestCaseSource(nameof(Versions))]
    public async Task The_embedded_server_has_a_response_to_every_operation_of_each_version(string version)
    {
        ApiDescription description = new((await BuiltAsync(version)).Library!.Description);
        using IntercomTestServer server = IntercomTestServer.Create(description, options: null);
        server.SeedSample();
        server.ClearRequests();
        using HttpClient http = new(server.CreateHandler()) { BaseAddress = server.BaseAddress };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", server.AccessToken);

        List<string> failures = [];
        foreach (Route route in description.Routes.All)
        {
            string path = string.Join('/', route.Template.Segments.Select(segment => PathTemplate.IsParameter(segment) ? "1" : segment));
            using HttpRequestMessage request = new(new HttpMethod(route.Method), path);
            request.Content = new StringContent("{}", null, "application/json");
            using HttpResponseMessage response = await http.SendAsync(request);
            if (response.StatusCode is HttpStatusCode.MethodNotAllowed or >= HttpStatusCode.InternalServerError)
            {
                failures.Add($"{route.Operation}: {response.StatusCode} {await response.Content.ReadAsStringAsync()}");
            }
        }

        failures.Should().BeEmpty();
        server.Requests.Select(request => request.Operation).Should().Equal(description.Routes.All.Select(route => route.Operation));
    }

    private static Task<VersionRun> CurrentAsync() => VersionRuns.OfAsync(VersionRuns.Current);

    private static async Task<VersionRun> BuiltAsync(string version)
    {
        VersionRun run = await VersionRuns.OfAsync(version);
        run.Library.Should().NotBeNull("the update wrote {0}", run.Output);
        return run;
    }
}
