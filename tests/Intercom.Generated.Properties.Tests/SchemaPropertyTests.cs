using Intercom.Tests.Properties.Comparison;
using Intercom.Tests.Properties.Generation;
using Intercom.Tests.Properties.Schemas;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Tests.Properties;

/// <summary>Instances of every schema, whatever they lack, add or give in another form, are read and come back as they came.</summary>
[Parallelizable(ParallelScope.Children)]
public class SchemaPropertyTests
{
    private const int MostShown = 3;

    private static IEnumerable<string> Typed => ApiSchemas.All.Keys.Where(name => ApiSchemas.TypeOf(name) is not null);

    [TestCaseSource(nameof(Typed))]
    public void Instances_of_a_schema_are_read_and_written_back(string schema)
    {
        Tally tally = new();
        int count = 0;
        List<string> problems = [];
        foreach (Instance instance in Instance.All(schema, tally))
        {
            count++;
            problems.AddRange(RoundTrip.ReadAs(ApiSchemas.TypeOf(schema)!).Where(type => RoundTrip.Problem(type, instance.Json) is not null).Select(type => Describe(instance, type)).Take(1));
        }

        TestContext.Out.WriteLine($"{count} instances of {schema}");
        count.Should().BeGreaterThanOrEqualTo(Math.Min(200, Instance.Count));
        problems.Should().BeEmpty(
            "all {0} instances of {1} should come back. INTERCOM_PROPERTY_SEED={2} makes the same ones. {3} did not, the first of them:\n{4}\n",
            count,
            schema,
            Instance.Seed,
            problems.Count,
            string.Join("\n", problems.Take(MostShown)));
    }

    private static string Describe(Instance instance, Type type)
    {
        JToken smallest = Shrinker.Shrink(instance.Json, json => RoundTrip.Problem(type, json) is not null);
        return $"{instance} as {type.Name}, shrunk to {smallest.ToString(Formatting.None)}: {RoundTrip.Problem(type, smallest)}";
    }
}
