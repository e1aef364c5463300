using Intercom.Tests.Properties.Schemas;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Tests.Properties.Generation;

public class InstanceTests
{
    [Test]
    public void The_same_seed_makes_the_same_instances() => Make().Should().Equal(Make());

    [Test]
    public void Instances_of_one_schema_differ() =>
        Make().Distinct(StringComparer.Ordinal).Should().HaveCountGreaterThan(Instance.Count / 2);

    [TestCaseSource(typeof(Counter), nameof(Counter.Ways))]
    public void Instances_differ_from_what_the_API_documents_in_every_way(string way)
    {
        int count = All().Sum(instance => instance.Counter.Of(way));

        TestContext.Out.WriteLine($"{count} {way} in {Instance.Count} contacts");
        count.Should().BeGreaterThan(20);
    }

    [Test]
    public void All_members_are_there_where_none_is_omitted()
    {
        Instance instance = All().First(made => made.Variation.Omitted is 0);

        ((JObject)instance.Json).Properties().Select(member => member.Name)
            .Should().BeEquivalentTo(ApiSchemas.All["contact"].Properties.Select(property => property.Key));
    }

    [Test]
    public void A_choice_is_made_in_every_way() =>
        Instance.All("search_request", Layers.Component("search_request")).Take(Instance.Count)
            .Select(instance => instance.Json["query"] is JObject query && query.ContainsKey("field"))
            .Should().Contain([true, false]);

    private static IReadOnlyList<string> Make() => [.. All().Select(instance => instance.Json.ToString(Formatting.None))];

    private static IEnumerable<Instance> All() => Instance.All("contact", Layers.Component("contact")).Take(Instance.Count);
}
