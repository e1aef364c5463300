using System.Collections;
using System.Reflection;
using System.Text.Json.Serialization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Tests.Serialization;

/// <summary>Whatever Intercom sends, every model of a response can be deserialized.</summary>
public class ToleranceTests
{
    private static IReadOnlyList<Type> Models => Surface.ResponseModels;

    private static IEnumerable<Type> ModelsWithNumbers => ModelsWith(type => type == typeof(long));

    private static IEnumerable<Type> ModelsWithTexts => ModelsWith(type => type == typeof(string));

    private static IEnumerable<Type> ModelsWithFlags => ModelsWith(type => type == typeof(bool));

    private static IEnumerable<Type> ModelsWithLists => ModelsWith(IsReadOnlyCollection);

    private static IEnumerable<Type> ModelsWithOpenEnumerations => ModelsWith(IsOpenEnumeration);

    [Test]
    public void The_models_of_responses_are_found() =>
        Models.Should().HaveCountGreaterThan(50).And.Contain([typeof(Contact), typeof(ConversationPart), typeof(Pages)]);

    [TestCaseSource(nameof(Models))]
    public void A_model_is_deserialized_when_all_properties_are_absent(Type model) => Read(model, new JObject()).Should().BeOfType(model);

    [TestCaseSource(nameof(Models))]
    public void A_model_is_deserialized_when_all_properties_are_null(Type model) =>
        Read(model, Members(model, _ => true, JValue.CreateNull())).Should().BeOfType(model);

    [TestCaseSource(nameof(ModelsWithLists))]
    public void Absent_lists_and_maps_are_empty(Type model)
    {
        object read = Read(model, new JObject());

        Properties(model).Where(property => IsReadOnlyCollection(property.PropertyType)).Select(property => property.GetValue(read))
            .Should().OnlyContain(value => value != null && !((IEnumerable)value).Cast<object>().Any());
    }

    [TestCaseSource(nameof(ModelsWithNumbers))]
    public void Numbers_are_read_from_text(Type model) =>
        ReadAll(model, type => type == typeof(long), "3000000000").Should().OnlyContain(value => value.Equals(3_000_000_000L));

    [TestCaseSource(nameof(ModelsWithNumbers))]
    public void Integers_are_read_from_numbers_with_a_fraction(Type model) =>
        ReadAll(model, type => type == typeof(long), 12.0).Should().OnlyContain(value => value.Equals(12L));

    [TestCaseSource(nameof(ModelsWithTexts))]
    public void Text_is_read_from_numbers(Type model) =>
        ReadAll(model, type => type == typeof(string), 3_000_000_000).Should().OnlyContain(value => value.Equals("3000000000"));

    [TestCaseSource(nameof(ModelsWithTexts))]
    public void Text_that_looks_like_a_time_is_not_changed(Type model) =>
        ReadAll(model, type => type == typeof(string), "2023-11-14T22:13:20.000+00:00")
            .Should().OnlyContain(value => value.Equals("2023-11-14T22:13:20.000+00:00"));

    [TestCaseSource(nameof(ModelsWithFlags))]
    public void Booleans_are_read_from_text(Type model) =>
        ReadAll(model, type => type == typeof(bool), "true").Should().OnlyContain(value => value.Equals(true));

    [TestCaseSource(nameof(ModelsWithOpenEnumerations))]
    public void Unknown_values_are_read(Type model) =>
        ReadAll(model, IsOpenEnumeration, "never seen")
            .Should().OnlyContain(value => value.ToString() == "never seen");

    private static IEnumerable<Type> ModelsWith(Func<Type, bool> isMember) =>
        Models.Where(model => Properties(model).Any(property => isMember(Bare(property))));

    private static IEnumerable<object> ReadAll(Type model, Func<Type, bool> isMember, JToken value)
    {
        object read = Read(model, Members(model, property => isMember(Bare(property)), value));
        return [.. Properties(model).Where(property => isMember(Bare(property))).Select(property => property.GetValue(read)!)];
    }

    private static object Read(Type model, JObject json) => JsonConvert.DeserializeObject(json.ToString(Formatting.None), model)!;

    private static JObject Members(Type model, Func<PropertyInfo, bool> which, JToken value) =>
        new(Properties(model).Where(which).Select(property => new JProperty(WireName(property), value)));

    private static IEnumerable<PropertyInfo> Properties(Type model) =>
        model.GetProperties().Where(property => property.IsDefined(typeof(JsonPropertyNameAttribute)));

    private static string WireName(PropertyInfo property) => property.GetCustomAttribute<JsonPropertyNameAttribute>()!.Name;

    private static Type Bare(PropertyInfo property) => Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;

    private static bool IsOpenEnumeration(Type type) => typeof(IExtensibleEnum).IsAssignableFrom(type);

    private static bool IsReadOnlyCollection(Type type) =>
        type.IsGenericType && type.Name.StartsWith("IReadOnly", StringComparison.Ordinal);
}
