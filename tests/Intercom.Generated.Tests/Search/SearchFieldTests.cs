using System.Reflection;
using System.Xml.Linq;

namespace Intercom.Tests.Search;

public class SearchFieldTests
{
    private static IEnumerable<PropertyInfo> Fields =>
        new[] { typeof(ContactField), typeof(ConversationField), typeof(TicketField) }.SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static));

    [Test]
    public void All_fields_of_each_area_are_there() =>
        Fields.GroupBy(field => field.DeclaringType!).Select(group => (group.Key.Name, group.Count())).Should().BeEquivalentTo([("ContactField", 41), ("ConversationField", 56), ("TicketField", 14)]);

    [Test]
    public void No_two_fields_of_an_area_have_one_name_on_the_wire() =>
        Fields.Select(field => $"{field.DeclaringType!.Name} {field.GetValue(obj: null)}").Should().OnlyHaveUniqueItems();

    [TestCase(nameof(ContactField.AndroidSdkVersion), "andoid_sdk_version")]
    [TestCase(nameof(ContactField.OperatingSystem), "os")]
    public void Names_of_contacts_that_differ_on_the_wire_are_those_of_the_wire(string property, string name) =>
        typeof(ContactField).GetProperty(property)!.GetValue(obj: null)!.ToString().Should().Be(name);

    [Test]
    public void The_summary_of_every_date_says_what_the_time_zone_of_the_workspace_does_to_it()
    {
        Dictionary<string, string> summaries = XDocument.Load(Path.ChangeExtension(typeof(ContactField).Assembly.Location, ".xml")).Descendants("member")
            .ToDictionary(member => (string)member.Attribute("name")!, member => (string?)member.Element("summary") ?? string.Empty, StringComparer.Ordinal);
        List<PropertyInfo> dates = [.. Fields.Where(field => field.PropertyType.GetGenericTypeDefinition() == typeof(DateField<>) || field.PropertyType.GetGenericTypeDefinition() == typeof(TimestampField<>))];

        dates.Should().HaveCount(28).And.OnlyContain(field => summaries[$"P:Intercom.{field.DeclaringType!.Name}.{field.Name}"].Contains("time zone", StringComparison.Ordinal)
            || summaries[$"P:Intercom.{field.DeclaringType!.Name}.{field.Name}"].Contains("workspace's time zone", StringComparison.Ordinal));
    }

    [Test]
    public void Fields_give_the_order_to_sort_by()
    {
        SearchSort newest = ContactField.CreatedAt.Descending();
        SearchSort first = TicketField.Title.Ascending();

        (newest.Field, newest.Order).Should().Be(("created_at", SearchSortOrder.Descending));
        (first.Field, first.Order).Should().Be(("title", SearchSortOrder.Ascending));
    }
}
