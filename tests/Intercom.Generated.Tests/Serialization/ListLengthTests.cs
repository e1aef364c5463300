using System.Globalization;
using System.Text.Json;

namespace Intercom.Tests.Serialization;

/// <summary>Lists around the lengths at which reading them needs more memory.</summary>
internal sealed class ListLengthTests
{
    [TestCase(0)]
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(15)]
    [TestCase(16)]
    [TestCase(17)]
    [TestCase(33)]
    [TestCase(1_000)]
    public void A_list_of_models_has_all_items_in_their_order(int count)
    {
        string[] ids = [.. Enumerable.Range(1, count).Select(id => id.ToString(CultureInfo.InvariantCulture))];
        string json = $$"""{"type":"list","data":[{{string.Join(',', ids.Select(id => $$"""{"type":"tag","id":"{{id}}"}"""))}}]}""";

        TagList tags = JsonSerializer.Deserialize<TagList>(json)!;

        tags.Data.Select(tag => tag.Id).Should().Equal(ids);
        JsonSerializer.Serialize(tags).Should().Be(json);
    }

    [TestCase(2)]
    [TestCase(17)]
    public void A_list_is_not_changed_by_the_list_that_is_read_after_it(int count)
    {
        TagList first = Read("first", count);
        TagList second = Read("second", count);

        first.Data.Should().HaveCount(count).And.OnlyContain(tag => tag.Id == "first");
        second.Data.Should().HaveCount(count).And.OnlyContain(tag => tag.Id == "second");
    }

    private static TagList Read(string id, int count)
    {
        string items = string.Join(',', Enumerable.Repeat($$"""{"id":"{{id}}"}""", count));
        return JsonSerializer.Deserialize<TagList>($$"""{"data":[{{items}}]}""")!;
    }
}
