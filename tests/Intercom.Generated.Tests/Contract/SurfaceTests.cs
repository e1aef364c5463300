using System.Reflection;
using System.Xml.Linq;
using Newtonsoft.Json.Linq;

namespace Intercom.Tests.Contract;

public class SurfaceTests
{
    private static readonly IReadOnlyCollection<string> Untyped =
    [
        // Members that the description does not know.
        "IntercomModel.AdditionalProperties",
        "IntercomModel.get_AdditionalProperties",
        "IntercomModel.set_AdditionalProperties",

        // The item of a notification as it came, whatever it is.
        "WebhookData.Item",
        "WebhookData.get_Item",

        // Calls that no area has send bodies of the caller's own types.
        "IIntercomClient.SendAsync",
        "IntercomClient.SendAsync",
        "ApiRequest.Body",
        "ApiRequest.Content",
        "ApiRequest.get_Content",

        // Values of paths and queries, and scalars that can be text, number or boolean.
        "ApiRequest.Path",
        "ApiRequest.Query",
        "ApiRequest.RequiredQuery",
        "ScalarValue.Value",
        "ScalarValue.get_Value",
    ];

    private static readonly ILookup<string, XElement> Documentation = XDocument
        .Load(Path.ChangeExtension(Surface.Assembly.Location, ".xml"))
        .Descendants("member")
        .ToLookup(member => member.Attribute("name")!.Value.Split('(', '~')[0], StringComparer.Ordinal);

    // Values are called as the API calls them, such as Five9.
    private static IEnumerable<string> KnownValues => Surface.Types.Where(type => typeof(IExtensibleEnum).IsAssignableFrom(type))
        .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static))
        .Select(property => property.Name);

    private static IEnumerable<MemberInfo> Members => Surface.Types.SelectMany(Surface.Members);

    private static IEnumerable<string> Names => Surface.Types.Select(type => type.Name.Split('`')[0])
        .Concat(Members.Where(member => member is not MethodBase { IsSpecialName: true }).Select(member => member.Name))
        .Concat(Members.OfType<MethodBase>().SelectMany(method => method.GetParameters()).Select(parameter => parameter.Name!));

    [Test]
    public void All_public_types_are_in_the_namespace_Intercom() =>
        Surface.Types.Should().OnlyContain(type => type.Namespace == "Intercom");

    [Test]
    public void No_signature_has_an_untyped_value() =>
        Members.Where(member => member.Name != nameof(Equals) && Surface.Mentions(member).Any(IsUntyped))
            .Select(member => $"{member.DeclaringType!.Name}.{member.Name}")
            .Should().BeEquivalentTo(Untyped);

    [Test]
    public void No_name_has_an_underscore_or_ends_in_a_digit() =>
        Names.Where(name => name.Contains('_', StringComparison.Ordinal) || char.IsDigit(name[^1]))
            .Except(KnownValues, StringComparer.Ordinal)
            .Should().OnlyContain(name => typeof(IntercomApiVersion).GetProperty(name) != null);

    [Test]
    public void Every_type_member_and_constant_is_in_pascal_case() =>
        Members.Where(member => member is PropertyInfo or FieldInfo or Type || member is MethodInfo { IsSpecialName: false })
            .Select(member => member.Name)
            .Concat(Surface.Types.Select(type => type.Name.Split('`')[0]))
            .Should().OnlyContain(name => char.IsUpper(name[0]));

    [Test]
    public void Every_class_with_JSON_properties_is_a_model() =>
        Surface.Types.Where(type => type.GetProperties().Any(
            property => property.IsDefined(typeof(System.Text.Json.Serialization.JsonPropertyNameAttribute), inherit: false)))
            .Should().HaveCountGreaterThan(100).And.OnlyContain(type => type.IsSubclassOf(typeof(IntercomModel)));

    [Test]
    public void Every_model_has_a_public_constructor_without_parameters() =>
        Surface.ConcreteModels.Should().OnlyContain(type => type.GetConstructor(Type.EmptyTypes) != null);

    [Test]
    public void No_model_has_a_name_that_hides_one_of_the_most_used_namespaces() =>
        Surface.Types.Select(type => type.Name.Split('`')[0])
            .Should().NotContain(["Task", "Action", "Attribute", "Exception", "File", "Path", "Environment", "Type"]);

    [Test]
    public void Every_public_type_and_member_is_documented() =>
        Surface.Types.Select(type => $"T:{Name(type)}")
            .Concat(Members.Where(NeedsDocumentation).Select(Name))
            .GroupBy(name => name, StringComparer.Ordinal)
            .Where(overloads => Documentation[overloads.Key].Count() < overloads.Count())
            .Select(overloads => overloads.Key)
            .Should().BeEmpty();

    [Test]
    public void No_documentation_is_empty() =>
        Documentation.SelectMany(members => members)
            .Where(member => member.Element("inheritdoc") is null && string.IsNullOrWhiteSpace(member.Element("summary")?.Value))
            .Select(member => member.Attribute("name")!.Value)
            .Should().BeEmpty();

    private static bool IsUntyped(Type type) => type == typeof(object) || typeof(JToken).IsAssignableFrom(type);

    // Accessors are documented by their property, constructors of models and parameters of primary ones by their class.
    private static bool NeedsDocumentation(MemberInfo member) => member switch
    {
        ConstructorInfo => false,
        MethodInfo { IsSpecialName: true } method => method.Name.StartsWith("op_", StringComparison.Ordinal),
        _ => true,
    };

    private static string Name(MemberInfo member) => member switch
    {
        PropertyInfo => $"P:{Name(member.DeclaringType!)}.{member.Name}",
        FieldInfo => $"F:{Name(member.DeclaringType!)}.{member.Name}",
        MethodInfo { IsGenericMethod: true } method =>
            $"M:{Name(member.DeclaringType!)}.{member.Name}``{method.GetGenericArguments().Length}",
        _ => $"M:{Name(member.DeclaringType!)}.{member.Name}",
    };

    private static string Name(Type type) => type.FullName!.Replace('+', '.');
}
