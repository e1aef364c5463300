using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Document;

public class JsonFileTests
{
    [Test]
    public void Lines_end_the_same_way_on_every_machine()
    {
        JsonFile.Format(new JObject { ["a"] = 1.5, ["b"] = new JArray("é") })
            .Should().Be("{\n  \"a\": 1.5,\n  \"b\": [\n    \"é\"\n  ]\n}\n");
    }
}
