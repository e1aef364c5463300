using System.Reflection;
using System.Text.Json.Serialization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using JsonConverterAttribute = System.Text.Json.Serialization.JsonConverterAttribute;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace Intercom.Tests.Serialization;

/// <summary>No public type of JSON is written by a serializer that does not know it, with the names of C#.</summary>
public class PublicTypeJsonTests
{
    private static readonly Type[] Public = typeof(IntercomModel).Assembly.GetExportedTypes();

    private static IEnumerable<Type> Models =>
        Public.Where(type => typeof(IntercomModel).IsAssignableFrom(type) && type != typeof(IntercomModel));

    private static IEnumerable<Type> Created => Models.Where(type => !type.IsAbstract && type.GetConstructor(Type.EmptyTypes) is not null);

    private static IEnumerable<Type> Values => Public.Where(type =>
        (type.IsValueType && typeof(IExtensibleEnum).IsAssignableFrom(type))
        || type == typeof(AttributeValue)
        || type == typeof(ScalarValue)
        || type == typeof(SearchValue));

    [Test]
    public void There_are_models_and_values() =>
        (Models.Count() > 200, Created.Count() > 200, Values.Count() > 20).Should().Be((true, true, true));

    [TestCaseSource(nameof(Models))]
    [TestCaseSource(nameof(Values))]
    public void A_type_names_its_converters_for_both_libraries(Type type)
    {
        type.GetCustomAttribute<JsonConverterAttribute>(inherit: false).Should().NotBeNull();
        type.GetCustomAttribute<Newtonsoft.Json.JsonConverterAttribute>(inherit: true).Should().NotBeNull();
    }

    [TestCaseSource(nameof(Created))]
    public void A_model_has_the_same_JSON_in_both_libraries(Type type)
    {
        const string Json = """{"id":"1","type":"thing","unknown":{"a":[1,1.5,null]}}""";
        object? model;
        try
        {
            model = JsonSerializer.Deserialize(Json, type);
        }
        catch (System.Text.Json.JsonException)
        {
            // A model with a constant, such as its type, rejects another one in both.
            FluentActions.Invoking(() => JsonConvert.DeserializeObject(Json, type)).Should().Throw<JsonException>();
            return;
        }

        string written = JsonSerializer.Serialize(model, type);

        written.Should().Be(JsonConvert.SerializeObject(JsonConvert.DeserializeObject(Json, type)));
        Members(Json).Except(Members(written), StringComparer.Ordinal).Should().BeEmpty("a model has these members, and its constants");
    }

    [Test]
    public void Pages_notifications_and_attribute_values_within_a_type_of_an_application_are_written_as_JSON_of_the_API()
    {
        Container container = new(
            new Pages { Page = 1, TotalPages = 2 },
            WebhookNotification.Parse("""{"topic":"contact.user.created","data":{"item":{"id":"1"}}}"""),
            [AttributeValue.Null, 1, 1.5, "a", true, AttributeValue.List(1, "b")],
            new Dictionary<ContactRole, AttributeValue> { [ContactRole.User] = 1 },
            ContactRole.Lead);
        const string Expected =
            """{"Pages":{"page":1,"total_pages":2},"Notification":{"topic":"contact.user.created","data":{"item":{"id":"1"}}}"""
            + ""","Values":[null,1,1.5,"a",true,[1,"b"]],"ByRole":{"user":1},"Role":"lead"}""";

        JsonSerializer.Serialize(container).Should().Be(Expected);
        JsonConvert.SerializeObject(container).Should().Be(Expected);
        JsonSerializer.Serialize(JsonSerializer.Deserialize<Container>(Expected)).Should().Be(Expected);
        JsonConvert.SerializeObject(JsonConvert.DeserializeObject<Container>(Expected)).Should().Be(Expected);
    }

    private static IEnumerable<string> Members(string json) =>
        ((JObject)Support.JsonText.Parse(json)).Properties().Select(member => member.ToString(Formatting.None));

    private sealed record Container(
        Pages Pages,
        WebhookNotification Notification,
        IReadOnlyList<AttributeValue?> Values,
        IReadOnlyDictionary<ContactRole, AttributeValue> ByRole,
        [property: JsonPropertyOrder(1)] ContactRole? Role);
}
