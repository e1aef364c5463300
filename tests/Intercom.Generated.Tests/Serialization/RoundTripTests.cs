using System.Reflection;
using System.Text.Json.Serialization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Tests.Serialization;

/// <summary>A response that is stored and deserialized again has the same properties, nulls and empty lists included.</summary>
public class RoundTripTests
{
    private static IReadOnlyList<Type> Models => Surface.ResponseModels;

    private static IEnumerable<Type> ModelsWithCollections => Models.Where(model => Collections(model).Any());

    [TestCaseSource(nameof(Models))]
    public void Every_null_is_serialized_again(Type model) =>
        ShouldComeBack(model, new JObject(Properties(model).Select(property => new JProperty(WireName(property), JValue.CreateNull()))));

    [TestCaseSource(nameof(ModelsWithCollections))]
    public void Empty_lists_and_maps_are_serialized_again(Type model) =>
        ShouldComeBack(
            model,
            new JObject(
                Collections(model).Select(property => new JProperty(WireName(property), IsMap(property) ? new JObject() : new JArray()))));

    [TestCaseSource(nameof(Models))]
    public void Absent_properties_stay_absent(Type model)
    {
        JObject constants = Write(Activator.CreateInstance(model)!);

        Write(JsonConvert.DeserializeObject("{}", model)!).ShouldBe(constants.ToString());
        Collections(model).Select(WireName).Should().NotIntersectWith(constants.Names());
    }

    [Test]
    public void A_long_text_is_serialized_whole_by_JsonConvert([Values("é", "€", "😀")] string character, [Range(0, 3)] int offset)
    {
        string name = new string('a', offset) + string.Concat(Enumerable.Repeat(character, 20_000));

        string json = JsonConvert.SerializeObject(new[] { new UpdateContactRequest { Name = name }, new UpdateContactRequest { Email = "a" } });

        JToken.DeepEquals(JArray.Parse(json), JArray.Parse($$"""[{"name":"{{name}}"},{"email":"a"}]""")).Should().BeTrue();
    }

    [TestCaseSource(nameof(ModelsWithCollections))]
    public void Accessing_an_absent_list_or_map_does_not_add_it(Type model)
    {
        object read = JsonConvert.DeserializeObject("{}", model)!;

        Collections(model).Select(property => property.GetValue(read)).Should().NotContainNulls();

        Write(read).Names().Should().NotIntersectWith(Collections(model).Select(WireName));
    }

    private static void ShouldComeBack(Type model, JObject json)
    {
        JObject written = Write(JsonConvert.DeserializeObject(json.ToString(), model)!);

        // Constants that the response lacks are added.
        new JObject(written.Properties().Where(property => json.ContainsKey(property.Name))).ShouldBe(json.ToString());
    }

    private static JObject Write(object model) => (JObject)JsonText.Parse(JsonConvert.SerializeObject(model));

    private static IEnumerable<PropertyInfo> Collections(Type model) =>
        Properties(model).Where(property => property.PropertyType.IsGenericType
            && property.PropertyType.Name.StartsWith("IReadOnly", StringComparison.Ordinal));

    private static bool IsMap(PropertyInfo property) => property.PropertyType.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>);

    private static IEnumerable<PropertyInfo> Properties(Type model) =>
        model.GetProperties().Where(property => property.IsDefined(typeof(JsonPropertyNameAttribute)));

    private static string WireName(PropertyInfo property) => property.GetCustomAttribute<JsonPropertyNameAttribute>()!.Name;
}
