using Intercom.Tests.Properties.Comparison;
using Intercom.Tests.Properties.Generation;
using Intercom.Tests.Properties.Schemas;

namespace Intercom.Tests.Properties;

/// <summary>Instances of every schema, whatever they lack, add or give in another form, are read and come back as they came.</summary>
[Parallelizable(ParallelScope.Children)]
public class SchemaPropertyTests
{
    private const int Least = 200;
    private const int MaxShown = 3;

    private static int _read;

    private static IEnumerable<string> Typed => ApiSchemas.All.Keys.Where(schema => ApiSchemas.TypeOf(schema) is not null);

    // Scalars, maps, branches and parts: what has no type of its own is in others.
    private static IEnumerable<string> Held => Untyped.Where(schema => !ApiSchemas.IsFailure(schema) && !ApiSchemas.IsParameter(schema));

    private static IEnumerable<string> Untyped => ApiSchemas.All.Keys.Where(schema => ApiSchemas.TypeOf(schema) is null);

    private static IEnumerable<DescribedBody> Bodies => DescribedBody.InPlace;

    [OneTimeTearDown]
    public void Report() =>
        TestContext.Progress.WriteLine(
            $"{_read} instances were read and written back. INTERCOM_PROPERTY_SEED={Instance.Seed} makes the same ones.");

    [Test]
    public void Every_schema_is_read_as_its_type_or_inside_of_others_or_said_to_be_neither()
    {
        string[] failures = [.. Untyped.Where(ApiSchemas.IsFailure)];
        string[] parameters = [.. Untyped.Where(ApiSchemas.IsParameter)];
        TestContext.Out.WriteLine($"""
            {ApiSchemas.All.Count} schemas, {Instance.Count} instances of each:
            {Typed.Count()} have a type
            {Held.Count()} are in others: {string.Join(", ", Held)}
            {failures.Length} are in errors only, which FailurePropertyTests reads: {string.Join(", ", failures)}
            {parameters.Length} are parameters only, which are never read: {string.Join(", ", parameters)}
            """);

        Typed.Concat(Held).Concat(failures).Concat(parameters).Should().BeEquivalentTo(ApiSchemas.All.Keys).And.OnlyHaveUniqueItems();
        Instance.Count.Should().BeGreaterThanOrEqualTo(Least);
    }

    [TestCaseSource(nameof(Typed))]
    public void Instances_of_a_schema_are_read_and_written_back(string schema) =>
        ShouldComeBack(Instance.All(schema, Layers.Component(schema)).Take(Instance.Count), ApiSchemas.TypeOf(schema)!);

    [TestCaseSource(nameof(Held))]
    public void Instances_of_a_schema_without_a_type_are_read_and_written_back_inside_of_others(string schema)
    {
        string[] holders = [.. ApiSchemas.HoldersOf(schema)];
        holders.Should().NotBeEmpty();
        foreach (string holder in holders)
        {
            ShouldComeBack(
                Instance.All(holder, Layers.Component(holder))
                    .Where(instance => instance.Holds(schema)).Take((Instance.Count / holders.Length) + 1),
                ApiSchemas.TypeOf(holder)!);
        }
    }

    [TestCaseSource(nameof(Bodies))]
    public void What_an_operation_sends_or_receives_is_deserialized_and_serialized(DescribedBody body) =>
        ShouldComeBack(Instance.All(body.Name, Layers.Inline(body.Schema, body.IsRequest)).Take(Instance.Count), body.Type);

    private static void ShouldComeBack(IEnumerable<Instance> instances, Type type)
    {
        int count = 0;
        List<string> problems = [];
        foreach (Instance instance in instances)
        {
            count++;
            Interlocked.Increment(ref _read);
            if (RoundTrip.ReadAs(type).FirstOrDefault(readAs => RoundTrip.Problem(readAs, instance.Json) is not null) is { } wrong)
            {
                problems.Add(problems.Count < MaxShown ? instance.Describe(wrong) : instance.ToString());
            }
        }

        TestContext.Out.WriteLine($"{count} instances as {type.Name}");
        count.Should().BePositive();
        problems.Count.Should().Be(
            0,
            "{0} instances should come back. INTERCOM_PROPERTY_SEED={1} makes the same ones. The first that do not:\n{2}\n",
            count,
            Instance.Seed,
            string.Join("\n", problems.Take(MaxShown)));
    }
}
