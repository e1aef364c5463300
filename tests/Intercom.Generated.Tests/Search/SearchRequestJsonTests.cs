using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Tests.Search;

/// <summary>The search protocol is written by hand, so no property test draws all of its forms from the description.</summary>
public class SearchRequestJsonTests
{
    private const string Group = """{"operator":"AND","value":[{"field":"role","operator":"=","value":"user"},{"operator":"OR","value":"""
        + """[{"field":"age","operator":">","value":1.5}]}]}""";

    [TestCase("""{"query":{"field":"email","operator":"=","value":"ada@example.com"}}""")]
    [TestCase("""{"query":{"field":"email","operator":"=","value":null},"pagination":{"per_page":150,"starting_after":"abc"}}""")]
    [TestCase("""{"query":{"field":"tag_id","operator":"IN","value":["1","2"]},"sort":{"field":"created_at","order":"ascending"}}""")]
    [TestCase("""{"query":{"field":"email","operator":"matches","value":true},"pagination":{"starting_after":null},"sort":"""
        + """{"field":"name","order":"random"}}""")]
    [TestCase("""{"query":""" + Group + "}")]
    [TestCase("""{"query":""" + Group + ""","later":{"a":[1]},"pagination":{"per_page":5,"also":1},"sort":{"field":"name"}}""")]
    public void A_search_is_serialized_as_it_was_deserialized(string json)
    {
        SearchRequest request = JsonConvert.DeserializeObject<SearchRequest>(json)!;

        JToken.DeepEquals(JToken.Parse(JsonConvert.SerializeObject(request)), JToken.Parse(json))
            .Should().BeTrue("{0} is the same", JsonConvert.SerializeObject(request));
    }

    [Test]
    public void A_condition_is_deserialized_to_its_class()
    {
        SearchGroup group = (SearchGroup)JsonConvert.DeserializeObject<SearchQuery>(Group)!;

        group.Value.Select(condition => condition.GetType()).Should().Equal(typeof(SearchFilter), typeof(SearchGroup));
    }

    [Test]
    public void A_property_that_is_not_assigned_is_not_sent() =>
        JsonConvert.SerializeObject(
            new SearchRequest { Query = new SearchFilter { Field = "role", Operator = SearchOperator.Equal, Value = "user" } })
            .Should().Be("""{"query":{"field":"role","operator":"=","value":"user"}}""");
}
