using Intercom.OpenApi.Emit;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Emit;

public class NSwagToolTests
{
    [Test]
    public void NSwag_says_which_settings_it_knows()
    {
        JObject known = new NSwagTool(ThisRepository.NSwagAssembly).KnownSettings();

        known.SelectToken("codeGenerators.openApiToCSharpClient.templateDirectory").Should().NotBeNull();
    }

    [Test]
    public void A_failure_is_reported_with_what_NSwag_wrote()
    {
        using TemporaryFolder folder = new();
        string document =
            folder.Write("nswag.json", """{"runtime": "Net100", "documentGenerator": {"fromDocument": {"url": "missing.json"}}}""");

        string message = Failure.Of(() => new NSwagTool(ThisRepository.NSwagAssembly).Run(document));

        message.Should().Contain("NSwag failed").And.Contain("missing.json");
    }
}
