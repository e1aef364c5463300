using System.Reflection;
using System.Text.Json.Serialization;
using Intercom.Tests.Properties.Comparison;
using Intercom.Tests.Properties.Generation;
using Intercom.Tests.Properties.Schemas;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Tests.Properties;

/// <summary>An assigned property is serialized in place of the deserialized value, and nothing else changes.</summary>
[Parallelizable(ParallelScope.Children)]
public class AssignmentPropertyTests
{
    // Far from the instances that are assigned to.
    private const int FirstGiver = 1000;

    private static IEnumerable<string> Schemas =>
        ApiSchemas.All.Keys.Where(
            schema => ApiSchemas.TypeOf(schema) is { IsAbstract: false } type && type.IsSubclassOf(typeof(IntercomModel)));

    [TestCaseSource(nameof(Schemas))]
    public void A_value_that_is_assigned_replaces_what_came(string schema)
    {
        Type type = ApiSchemas.TypeOf(schema)!;
        IEnumerable<Instance> takers = Instance.All(schema, Layers.Component(schema)).Take(Variation.All.Count);
        IEnumerable<Instance> givers = Instance.All(schema, Layers.Component(schema)).Skip(FirstGiver);
        List<string> problems = [];
        int count = 0;
        foreach ((Instance taker, Instance giver) in takers.Zip(givers))
        {
            foreach (PropertyInfo property in type.GetProperties()
                .Where(property => property.IsDefined(typeof(JsonPropertyNameAttribute)) && property.SetMethod is { IsPublic: true }))
            {
                count++;
                problems.AddRange(Problems(type, property, taker.Json, giver.Json)
                    .Select(problem => $"{taker}, {property.Name} from {giver}: {problem}"));
            }
        }

        TestContext.Out.WriteLine($"{count} assignments to {type.Name}");
        problems.Count.Should()
            .Be(
                0,
                "INTERCOM_PROPERTY_SEED={0} makes the same instances. The first problems:\n{1}\n",
                Instance.Seed,
                string.Join("\n", problems.Take(3)));
    }

    private static IEnumerable<string> Problems(Type type, PropertyInfo property, JToken taken, JToken given)
    {
        object model = Read(type, taken);
        object? value = property.GetValue(Read(type, given));
        if (Equals(property.GetValue(model), value))
        {
            yield break;
        }

        object fresh = Activator.CreateInstance(type)!;
        string name = property.GetCustomAttribute<JsonPropertyNameAttribute>()!.Name;
        property.SetValue(model, value);
        property.SetValue(fresh, value);

        JObject expected = (JObject)WireEquality.Parse(taken.ToString(Formatting.None));
        expected[name] = ((JObject)Write(fresh))[name];
        if (WireEquality.Difference(expected, Write(model)) is { } difference)
        {
            yield return difference;
        }
    }

    private static object Read(Type type, JToken json) => JsonConvert.DeserializeObject(json.ToString(Formatting.None), type)!;

    private static JToken Write(object model) => WireEquality.Parse(JsonConvert.SerializeObject(model));
}
