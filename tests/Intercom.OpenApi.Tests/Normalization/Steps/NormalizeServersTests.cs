using Intercom.OpenApi.Document;
using Intercom.OpenApi.Normalization;
using Intercom.OpenApi.Normalization.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Normalization.Steps;

public class NormalizeServersTests
{
    private const string Known = "{servers: [{url: 'https://api.intercom.io', description: United States}]}";

    [TestCase("https://api.eu.intercom.io", 2)]
    [TestCase("https://api.intercom.io/", 1)]
    [TestCase("https://api.intercom.example.com", 1)]
    [TestCase("http://api.au.intercom.io", 1)]
    [TestCase("/", 1)]
    public void A_server_is_added_when_it_is_new_and_of_a_known_domain(string url, int count) =>
        NormalizedBy.Step(new NormalizeServers(new PreviousDescription(YamlFile.Parse(Known))), $"{{servers: [{{url: '{url}'}}]}}")
            .Document["servers"]!.Should().HaveCount(count);

    [Test]
    public void A_known_server_stays_when_a_description_lacks_it() =>
        NormalizedBy.Step(new NormalizeServers(new PreviousDescription(YamlFile.Parse(Known))), "{}").Document.ShouldBe(Known);
}
