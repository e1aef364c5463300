using System.Reflection;
using System.Text.Json.Serialization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Tests.Requests;

/// <summary>In every request, what is assigned null is sent as null, and what is not assigned is not sent.</summary>
public class RequestAssignmentTests
{
    private static IReadOnlyList<Type> Requests => Surface.RequestModels;

    private static IEnumerable<Type> RequestsWithOptionalMembers => Requests.Where(request => Optional(request).Any());

    [Test]
    public void The_requests_are_found() =>
        Requests.Should().HaveCountGreaterThan(100).And
            .Contain([typeof(UpdateContactRequest), typeof(Recipient), typeof(TicketContactById)]);

    [TestCaseSource(nameof(Requests))]
    public void A_property_that_is_unset_is_not_sent(Type request)
    {
        JObject written = Write(Activator.CreateInstance(request)!);

        written.Names().Should().NotIntersectWith(Members(request).Where(member => member.SetMethod!.IsPublic).Select(WireName));
    }

    [TestCaseSource(nameof(RequestsWithOptionalMembers))]
    public void A_property_with_assigned_null_is_sent_as_null(Type request)
    {
        object model = Activator.CreateInstance(request)!;
        List<PropertyInfo> optional = [.. Optional(request)];
        optional.ForEach(property => property.SetValue(model, null));

        JObject written = Write(model);

        optional.Select(property => written[WireName(property)]?.Type).Should().AllBeEquivalentTo(JTokenType.Null);
    }

    [Test]
    public async Task Assigned_null_is_sent_at_every_depth()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}");

        await intercom.Client.Contacts.UpdateAsync(
            "1",
            new UpdateContactRequest
            {
                OwnerId = null,
                CustomAttributes = new Dictionary<string, AttributeValue>(StringComparer.Ordinal) { ["plan"] = (string?)null },
            });

        intercom.OnlySent.Body.Should().Be("""{"owner_id":null,"custom_attributes":{"plan":null}}""");
    }

    [Test]
    public async Task Only_the_assigned_property_is_sent()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}");

        await intercom.Client.Contacts.UpdateAsync("1", new UpdateContactRequest { Name = "x" });

        intercom.OnlySent.Body.Should().Be("""{"name":"x"}""");
    }

    private static JObject Write(object model) => (JObject)JsonText.Parse(JsonConvert.SerializeObject(model));

    private static IEnumerable<PropertyInfo> Members(Type request) =>
        request.GetProperties().Where(property => property.IsDefined(typeof(JsonPropertyNameAttribute)));

    private static IEnumerable<PropertyInfo> Optional(Type request) => Members(request).Where(property =>
        property.SetMethod!.IsPublic && new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable);

    private static string WireName(PropertyInfo property) => property.GetCustomAttribute<JsonPropertyNameAttribute>()!.Name;
}
