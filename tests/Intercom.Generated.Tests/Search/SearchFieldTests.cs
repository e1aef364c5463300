using System.Reflection;
using System.Xml.Linq;

namespace Intercom.Tests.Search;

public class SearchFieldTests
{
    private static IEnumerable<PropertyInfo> Fields =>
        new[] { typeof(ContactField), typeof(ConversationField), typeof(TicketField) }
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static));

    [Test]
    public void Every_area_has_all_fields_of_the_overlay() =>
        Fields.GroupBy(field => field.DeclaringType!).Select(group => (group.Key.Name, group.Count()))
            .Should().BeEquivalentTo([("ContactField", 41), ("ConversationField", 56), ("TicketField", 14)]);

    [Test]
    public void The_API_names_of_the_fields_of_an_area_are_unique() =>
        Fields.Select(field => $"{field.DeclaringType!.Name} {field.GetValue(obj: null)}").Should().OnlyHaveUniqueItems();

    [TestCase(nameof(ContactField.AndroidSdkVersion), "andoid_sdk_version")]
    [TestCase(nameof(ContactField.OperatingSystem), "os")]
    public void Contact_fields_have_the_names_of_the_API(string property, string name) =>
        typeof(ContactField).GetProperty(property)!.GetValue(obj: null)!.ToString().Should().Be(name);

    [Test]
    public void The_summary_of_every_date_field_describes_the_effect_of_the_time_zone()
    {
        Dictionary<string, string> summaries = XDocument.Load(Path.ChangeExtension(typeof(ContactField).Assembly.Location, ".xml"))
            .Descendants("member")
            .ToDictionary(
                member => (string)member.Attribute("name")!,
                member => (string?)member.Element("summary") ?? string.Empty,
                StringComparer.Ordinal);
        List<PropertyInfo> dates = [.. Fields.Where(field => field.PropertyType.GetGenericTypeDefinition() == typeof(DateField<>)
            || field.PropertyType.GetGenericTypeDefinition() == typeof(TimestampField<>))];

        dates.Should().HaveCount(28).And
            .OnlyContain(field => summaries[
                $"P:Intercom.{field.DeclaringType!.Name}.{field.Name}"].Contains("time zone", StringComparison.Ordinal)
            || summaries[
                $"P:Intercom.{field.DeclaringType!.Name}.{field.Name}"].Contains("workspace's time zone", StringComparison.Ordinal));
    }

    [Test]
    public void Fields_create_sort_orders()
    {
        SearchSort newest = ContactField.CreatedAt.Descending();
        SearchSort first = TicketField.Title.Ascending();

        (newest.Field, newest.Order).Should().Be(("created_at", SearchSortOrder.Descending));
        (first.Field, first.Order).Should().Be(("title", SearchSortOrder.Ascending));
    }
}
