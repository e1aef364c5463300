using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Tests.Properties;

/// <summary>The one thing that is added to what was read: the values that members of requests always have.</summary>
public class ConstantPropertyTests
{
    private static IEnumerable<Type> Models => typeof(IntercomModel).Assembly.GetExportedTypes()
        .Where(type => type.IsSubclassOf(typeof(IntercomModel)) && !type.IsAbstract && Constants(type).HasValues);

    [TestCaseSource(nameof(Models))]
    public void A_request_that_lacks_its_constants_is_written_with_them(Type model)
    {
        JObject read = (JObject)JToken.FromObject(JsonConvert.DeserializeObject("""{"unknown_member":1}""", model)!);

        JObject expected = Constants(model);
        expected["unknown_member"] = 1;
        JToken.DeepEquals(read, expected).Should().BeTrue();
    }

    [TestCaseSource(nameof(Models))]
    public void Only_texts_and_flags_are_constant(Type model) =>
        Constants(model).PropertyValues()
            .Should().OnlyContain(value => value.Type == JTokenType.String || value.Type == JTokenType.Boolean);

    private static JObject Constants(Type model) => JObject.FromObject(Activator.CreateInstance(model)!);
}
