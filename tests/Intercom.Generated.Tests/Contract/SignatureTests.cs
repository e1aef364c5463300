using System.Reflection;

namespace Intercom.Tests.Contract;

public class SignatureTests
{
    private static IEnumerable<ClientMethod> Methods => ClientMethod.All.Concat(ClientMethod.Waiting);

    private static IEnumerable<Type> AreaClasses => Surface.Types.Where(type => type.IsSubclassOf(typeof(ApiClient)));

    [TestCaseSource(nameof(Methods))]
    public void A_method_ends_with_optional_options_and_cancellation_token(ClientMethod method)
    {
        ParameterInfo[] last = [.. method.Method.GetParameters().TakeLast(2)];

        last.Select(parameter => (parameter.Name, parameter.ParameterType))
            .Should().Equal(("options", typeof(RequestOptions)), ("cancellationToken", typeof(CancellationToken)));
        last.Should().OnlyContain(parameter => parameter.HasDefaultValue && parameter.DefaultValue == null);
    }

    [TestCaseSource(nameof(Methods))]
    public void A_method_is_asynchronous_in_name_and_return_type(ClientMethod method)
    {
        MethodInfo called = method.Method;

        called.Name.Should().EndWith("Async");
        called.ReturnType.Should().BeAssignableTo<Task>();
    }

    [TestCaseSource(nameof(Methods))]
    public void Required_parameters_come_before_optional_ones(ClientMethod method) =>
        method.Method.GetParameters().Select(parameter => parameter.IsOptional).Should().BeInAscendingOrder();

    [TestCaseSource(nameof(AreaClasses))]
    public void Every_member_of_an_area_can_be_overridden(Type area)
    {
        MethodInfo[] methods = area.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);

        methods.Should().NotBeEmpty().And.OnlyContain(method => method.IsVirtual && !method.IsFinal);
    }

    [Test]
    public void Every_area_of_the_client_can_be_overridden() =>
        ClientMethod.Areas.Select(area => typeof(IntercomClient).GetProperty(area.Name)!.GetMethod!)
            .Should().NotBeEmpty().And.OnlyContain(getter => getter.IsVirtual && !getter.IsFinal);

    [Test]
    public void Every_area_is_one_class_with_one_interface() =>
        AreaClasses.Select(area => $"I{area.Name}").Should().BeEquivalentTo(ClientMethod.Areas.Select(area => area.PropertyType.Name));

    [Test]
    public void The_client_of_an_area_can_be_created_for_a_connection()
    {
        using IntercomClient client = new(FakeIntercom.Token);

        new ContactsClient(client.Connection).Should().BeAssignableTo<IContactsClient>();
    }

    [Test]
    public void The_client_of_an_area_requires_a_connection() =>
        FluentActions.Invoking(() => new ContactsClient(null!)).Should().Throw<ArgumentNullException>().WithParameterName("connection");
}
