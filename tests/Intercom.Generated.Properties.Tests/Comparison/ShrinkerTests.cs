using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Tests.Properties.Comparison;

public class ShrinkerTests
{
    [Test]
    public void What_is_left_is_what_is_wrong()
    {
        JToken json = JToken.Parse("""{"a": 1, "b": {"c": [1, {"d": "wrong", "e": 2}, 3]}}""");

        JToken smallest = Shrinker.Shrink(json, candidate => candidate.ToString().Contains("wrong", StringComparison.Ordinal));

        smallest.ToString(Formatting.None).Should().Be("""{"b":{"c":[{"d":"wrong"}]}}""");
    }
}
