using System.Net;
using System.Reflection;

namespace Intercom.Tests.Serialization;

/// <summary>Whatever a body is made of, a call ends with an exception that says which operation it was, and where.</summary>
public class MalformedInputTests
{
    private static readonly MethodInfo ReadMethod =
        typeof(MalformedInputTests).GetMethod(nameof(SendAsync), BindingFlags.Static | BindingFlags.NonPublic)!;

    private static IEnumerable<ClientMethod> Methods =>
        ClientMethod.All.Where(method => typeof(IntercomModel).IsAssignableFrom(method.Response));

    private static IEnumerable<ClientMethod> Demanding => Methods.Where(method => !CanBeNull(method));

    private static IEnumerable<Type> Models => Surface.Models;

    private static IEnumerable<MalformedBody> Bodies => MalformedBody.All;

    [TestCaseSource(nameof(Methods))]
    public async Task The_exception_for_a_malformed_response_has_the_operation(ClientMethod method)
    {
        foreach (MalformedBody body in Bodies)
        {
            using FakeIntercom intercom = Responding(body);

            IntercomSerializationException error = await CatchAsync(() => method.CallAsync(intercom.Client), body);

            error.Operation.Should().Be(method.Operation);
            error.Path.Should().NotBeNull();
            error.Message.Should().StartWith($"{method.Operation} received a response that cannot be read");
        }
    }

    [TestCaseSource(nameof(Models))]
    public async Task A_model_cannot_be_deserialized_from_malformed_JSON(Type model)
    {
        foreach (MalformedBody body in Bodies)
        {
            (await CatchAsync(() => ReadAsync(model, body), body)).Operation.Should().Be("Test.Read");
        }
    }

    [TestCase("{\"name\":\"A", "name")]
    [TestCase("{\"name\":\"Ada\",\"tags\":{\"data\":[{\"id\":\"1\"},{\"id\":", "tags.data[1].id")]
    [TestCase("{\"tags\":{\"data\":[{\"id\":\"1\"},{\"name\":\"a\",\"name\":\"b\"}]}}", "tags.data[1].name")]
    [TestCase("{\"tags\":{\"data\":[{\"id\":\"1\"},5]}}", "tags.data[1]")]
    [TestCase("{\"tags\":{\"data\":\"many\"}}", "tags.data")]
    [TestCase("{\"custom_attributes\":[1]}", "custom_attributes")]
    [TestCase("{\"custom_attributes\":{\"plan\":1,\"plan\":2}}", "custom_attributes.plan")]
    [TestCase("{\"custom_attributes\":{\"plan\":{\"a\":1,\"a\":2}}}", "custom_attributes.plan.a")]
    [TestCase("{\"unknown_member\":1,\"unknown_member\":2}", "unknown_member")]
    [TestCase("{\"unknown_member\":{\"a\":[{\"b\":1,\"b\":2}]}}", "unknown_member.a[0].b")]
    [TestCase("{\"unknown_member\":[1,{\"a\":tru}]}", "unknown_member[1].a")]
    [TestCase("{\"created_at\":17000-00000}", "created_at")]
    public async Task The_exception_has_the_JSON_path(string body, string path)
    {
        using FakeIntercom intercom = FakeIntercom.Responding(body);

        IntercomSerializationException error = (await intercom.Client.Invoking(client => client.Contacts.GetAsync("1"))
            .Should().ThrowAsync<IntercomSerializationException>()).Which;

        error.Path.Should().Be(path);
        error.Message.Should().Contain($"at '{path}'");
    }

    [TestCase("{\"id\":\"1\"}{\"id\":\"2\"}")]
    [TestCase("{\"id\":\"1\"} more")]
    [TestCase("{\"id\":\"1\"}]")]
    [TestCase("{\"id\":\"1\"} \"")]
    [TestCase("{\"id\":\"1\"},")]
    public async Task Text_after_the_end_of_the_JSON_is_the_reason_of_the_exception(string body)
    {
        using FakeIntercom intercom = FakeIntercom.Responding(body);

        IntercomSerializationException error = (await intercom.Client.Invoking(client => client.Contacts.GetAsync("1"))
            .Should().ThrowAsync<IntercomSerializationException>()).Which;

        error.Message.Should().Be("Contacts.Get received a response that cannot be read: There is text after the end of the JSON.");
    }

    [TestCase("")]
    [TestCase(" \r\n\t ")]
    [TestCase("\uFEFF")]
    [TestCase("\0\0\0")]
    [TestCase("null")]
    public async Task An_empty_response_instead_of_an_object_throws(string body)
    {
        foreach (ClientMethod method in Demanding)
        {
            using FakeIntercom intercom = FakeIntercom.Responding(body);

            (await intercom.Client.Invoking(method.CallAsync)
                .Should().ThrowAsync<IntercomSerializationException>("{0} received an empty response", method))
                .Which.Operation.Should().Be(method.Operation);
        }
    }

    // Some models also come as a plain value; the others do not.
    [TestCase("\"text\"")]
    [TestCase("5")]
    [TestCase("1.5")]
    [TestCase("true")]
    [TestCase("1e999")]
    [TestCase("99999999999999999999999999")]
    public async Task A_plain_value_instead_of_an_object_throws(string body)
    {
        foreach (ClientMethod method in Methods)
        {
            using FakeIntercom intercom = FakeIntercom.Responding(body);

            await intercom.Client.Invoking(method.CallAsync)
                .Should().ThrowAsync<IntercomSerializationException>("{0} received {1}", method, body);
        }
    }

    // They would be written back as something else, or as what no one else reads.
    [TestCase("NaN")]
    [TestCase("-Infinity")]
    [TestCase("1e999")]
    [TestCase("[undefined]")]
    [TestCase("{\"a\":undefined}")]
    [TestCase("[new Date(1700000000)]")]
    public async Task Values_that_are_not_JSON_are_rejected_at_every_depth(string value)
    {
        foreach (string member in new[]
        {
            "unknown_member",
            "name",
            "owner_id",
            "created_at",
            "has_hard_bounced",
            "avatar",
            "custom_attributes",
        })
        {
            using FakeIntercom intercom = FakeIntercom.Responding($$"""{"{{member}}":{{value}}}""");

            (await intercom.Client.Invoking(client => client.Contacts.GetAsync("1"))
                .Should().ThrowAsync<IntercomSerializationException>("{0} is {1}", member, value))
                .Which.Path.Should().StartWith(member);
        }
    }

    [TestCaseSource(nameof(Bodies))]
    public async Task A_malformed_error_response_throws_the_exception_of_its_status(MalformedBody body)
    {
        using FakeIntercom intercom = FakeIntercom.Responding(new ByteArrayContent(body.Bytes), HttpStatusCode.UnprocessableEntity);

        (await intercom.Client.Invoking(client => client.Contacts.GetAsync("1")).Should().ThrowAsync<IntercomApiException>())
            .Which.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
    }

    private static bool CanBeNull(ClientMethod method) =>
        new NullabilityInfoContext().Create(
            method.Method.ReturnParameter).GenericTypeArguments.Single().ReadState == NullabilityState.Nullable;

    private static FakeIntercom Responding(MalformedBody body) => FakeIntercom.Responding(new ByteArrayContent(body.Bytes));

    private static Task ReadAsync(Type model, MalformedBody body) => (Task)ReadMethod.MakeGenericMethod(model).Invoke(obj: null, [body])!;

    private static async Task SendAsync<T>(MalformedBody body)
        where T : class
    {
        using FakeIntercom intercom = Responding(body);
        await intercom.Client.Connection.SendAsync<T>(new ApiRequest("Test.Read", HttpMethod.Get, "test"));
    }

    private static async Task<IntercomSerializationException> CatchAsync(Func<Task> call, MalformedBody body) =>
        (await call.Should().ThrowExactlyAsync<IntercomSerializationException>("the body is {0}", body)).Which;
}
