using Intercom.Tests.Properties.Comparison;
using Intercom.Tests.Properties.Generation;
using Intercom.Tests.Properties.Schemas;

namespace Intercom.Tests.Properties;

/// <summary>Instances of every schema, whatever they lack, add or give in another form, are read and come back as they came.</summary>
[Parallelizable(ParallelScope.Children)]
public class SchemaPropertyTests
{
    private static readonly Tally Untallied = new();

    private static IEnumerable<string> Typed => ApiSchemas.All.Keys.Where(name => ApiSchemas.TypeOf(name) is not null);

    private static IEnumerable<string> Untyped => ApiSchemas.All.Keys.Where(name => ApiSchemas.TypeOf(name) is null);

    private static IEnumerable<DescribedBody> Bodies => DescribedBody.All;

    [TestCaseSource(nameof(Typed))]
    public void Instances_of_a_schema_are_read_and_written_back(string schema) =>
        ShouldComeBack([.. Instance.All(schema, Layers.Component(schema), Untallied)], ApiSchemas.TypeOf(schema)!);

    [TestCaseSource(nameof(Bodies))]
    public void What_an_operation_sends_or_is_answered_with_is_read_and_written_back(DescribedBody body) =>
        ShouldComeBack([.. Instance.All(body.Name, Layers.Inline(body.Schema, body.IsRequest), Untallied)], body.Type);

    /// <summary>Those are scalars, maps, branches and parts. They are read inside of other schemas, by the instances of the test above.</summary>
    [Test]
    public void Schemas_without_a_type_of_their_own_are_read_inside_of_others()
    {
        Tally tally = new();
        int count = Typed.Sum(schema => Instance.All(schema, Layers.Component(schema), tally).Count());

        foreach (string schema in Untyped)
        {
            string place = ApiSchemas.IsFailure(schema) ? "errors, which another test reads"
                : ApiSchemas.IsParameter(schema) ? "parameters, which are not read"
                : $"other schemas, {tally.Of(Tally.Schema(schema))} times";
            TestContext.Out.WriteLine($"{schema} has no type of its own and is in {place}");
        }

        TestContext.Out.WriteLine($"{ApiSchemas.All.Count} schemas, {Typed.Count()} of them with a type, {count} instances");
        Untyped.Where(schema => !ApiSchemas.IsFailure(schema) && !ApiSchemas.IsParameter(schema))
            .Should().OnlyContain(schema => tally.Of(Tally.Schema(schema)) >= Math.Min(200, Instance.Count));
    }

    [Test]
    public void Instances_differ_in_every_way()
    {
        Tally tally = new();
        foreach (string schema in Typed)
        {
            _ = Instance.All(schema, Layers.Component(schema), tally).Count();
        }

        foreach (string way in Tally.Ways)
        {
            TestContext.Out.WriteLine($"{tally.Of(way)} {way}");
        }

        Tally.Ways.Should().OnlyContain(way => tally.Of(way) > 1000);
    }

    private static void ShouldComeBack(IReadOnlyList<Instance> instances, Type type)
    {
        List<string> problems = [];
        foreach (Instance instance in instances)
        {
            if (RoundTrip.ReadAs(type).FirstOrDefault(readAs => RoundTrip.Problem(readAs, instance.Json) is not null) is { } wrong)
            {
                problems.Add(instance.Describe(wrong));
            }
        }

        TestContext.Out.WriteLine($"{instances.Count} instances as {type.Name}");
        instances.Should().HaveCountGreaterThanOrEqualTo(Math.Min(200, Instance.Count));
        problems.Count.Should().Be(
            0,
            "{0} instances should come back. INTERCOM_PROPERTY_SEED={1} makes the same ones. The first that do not:\n{2}\n",
            instances.Count,
            Instance.Seed,
            string.Join("\n", problems.Take(3)));
    }
}
