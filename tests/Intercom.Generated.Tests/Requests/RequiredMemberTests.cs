using System.Reflection;
using System.Text.Json.Serialization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Tests.Requests;

/// <summary>Properties that the description requires are required by the compiler, or added by the client.</summary>
public class RequiredMemberTests
{
    private static IReadOnlyList<TestCaseData> Required { get; } =
    [
        .. Description.Schemas
            .Select(schema => (Type: Surface.Find(schema.CSharpName), schema.Definition))
            .SelectMany(schema => Surface.RequestModels.Except(Surface.ResponseModels)
                .Where(request => request == schema.Type || request.IsSubclassOf(schema.Type ?? typeof(IntercomException)))
                .SelectMany(request => (schema.Definition["required"] as JArray ?? [])
                    .Select(member => new TestCaseData(request, (string)member!)))),
    ];

    [Test]
    public void The_required_properties_are_found() => Required.Should().HaveCountGreaterThan(20);

    [TestCaseSource(nameof(Required))]
    public void A_required_property_is_validated_or_has_a_default(Type request, string member)
    {
        PropertyInfo property =
            request.GetProperties().Single(property => property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name == member);

        bool isRequired = property.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "RequiredMemberAttribute");
        bool isFilledIn = JObject.Parse(JsonConvert.SerializeObject(Activator.CreateInstance(request))).ContainsKey(member);

        (isRequired || isFilledIn).Should().BeTrue();
    }
}
