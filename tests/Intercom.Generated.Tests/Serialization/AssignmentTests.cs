using System.Reflection;
using System.Text.Json.Serialization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Tests.Serialization;

/// <summary>Assigned properties are serialized, with null too; unset properties are not.</summary>
public class AssignmentTests
{
    private static readonly IReadOnlyCollection<string> ConstantNames =
    [
        "type", "message_type", "data_type", "sync_behavior", "locale", "untag",
    ];

    private static IEnumerable<Type> Models => Surface.ConcreteModels;

    private static IEnumerable<Type> ResponseModels => Surface.ResponseModels;

    [TestCaseSource(nameof(Models))]
    public void Only_constants_are_serialized_without_assignment(Type model) =>
        Write(TestData.Value(model)).Names().Should().BeSubsetOf([.. ConstantNames, .. TestData.Required(model).Select(WireName)]);

    [TestCaseSource(nameof(Models))]
    public void Every_assigned_property_is_serialized(Type model)
    {
        object instance = TestData.Value(model);
        PropertyInfo[] properties = Properties(model);

        Array.ForEach(
            [.. properties.Except(TestData.Required(model))], property => property.SetValue(instance, Default(property.PropertyType)));

        Write(instance).Names().Should().BeEquivalentTo(properties.Select(WireName));
    }

    [TestCaseSource(nameof(ResponseModels))]
    public void Every_value_of_a_response_is_serialized_as_it_was_received(Type model)
    {
        object instance = Activator.CreateInstance(model)!;
        Array.ForEach(Properties(model), property => property.SetValue(instance, TestData.Value(property.PropertyType)));
        string written = Write(instance).ToString();

        object read = JsonConvert.DeserializeObject(written, model)!;

        Write(read).ToString().Should().Be(written);
    }

    private static PropertyInfo[] Properties(Type model) => [.. model.GetProperties()
        .Where(property => property.IsDefined(typeof(JsonPropertyNameAttribute)))];

    private static string WireName(PropertyInfo property) => property.GetCustomAttribute<JsonPropertyNameAttribute>()!.Name;

    private static object? Default(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;

    private static JObject Write(object model) => (JObject)JsonText.Parse(JsonConvert.SerializeObject(model));
}
