using System.Net;

namespace Intercom.Tests.Contract;

public class OperationTests
{
    private static IReadOnlyList<ClientMethod> Methods => ClientMethod.All;

    [Test]
    public async Task Every_operation_of_the_description_has_exactly_one_method()
    {
        List<string> called = [];
        foreach (ClientMethod method in Methods)
        {
            called.Add(Description.Find(await SendAsync(method)).Id);
        }

        called.Should().OnlyHaveUniqueItems().And.BeEquivalentTo(Description.Operations.Select(operation => operation.Id));
    }

    [TestCaseSource(nameof(Methods))]
    public async Task A_method_is_named_as_the_description_names_its_operation(ClientMethod method)
    {
        Description.Find(await SendAsync(method)).Id.Should().Be(method.Operation.Replace('.', '_'));
    }

    [TestCaseSource(nameof(Methods))]
    public async Task A_method_sends_each_argument_as_its_query_parameter_and_no_other_parameters(ClientMethod method)
    {
        SentRequest sent = await SendAsync(method);

        sent.QueryParameters.Should().BeEquivalentTo(Description.Find(sent).Query.SelectMany(parameter => parameter.TestQuery));
    }

    [TestCaseSource(nameof(Methods))]
    public async Task A_method_sends_each_argument_as_its_path_parameter(ClientMethod method)
    {
        SentRequest sent = await SendAsync(method);

        sent.Path.Should().Be(Description.Find(sent).TestPath);
    }

    [TestCaseSource(nameof(Methods))]
    public async Task A_method_sends_and_accepts_the_media_types_of_the_description(ClientMethod method)
    {
        SentRequest sent = await SendAsync(method);
        DescribedOperation described = Description.Find(sent);

        sent.Header("Content-Type")?.Split(';')[0].Should().Be(described.RequestMediaType);
        sent.Header("Accept").Should().Be(described.ResponseMediaType ?? "application/json");
    }

    [TestCaseSource(nameof(Methods))]
    public async Task A_method_returns_the_type_of_the_description(ClientMethod method)
    {
        string? described = Description.Find(await SendAsync(method)).ResponseMediaType;

        (described switch
        {
            "application/octet-stream" => method.Response == typeof(IntercomFile),
            "text/plain" => method.Response == typeof(string),
            "application/json" => method.Response is { } response
                && (response.IsSubclassOf(typeof(IntercomModel)) || response.IsGenericType),
            _ => method.Response is null,
        }).Should().BeTrue();
    }

    [TestCaseSource(nameof(Methods))]
    public async Task The_exception_of_a_failed_request_has_area_and_verb_of_the_operation(ClientMethod method)
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}", HttpStatusCode.NotFound);

        IntercomException error = (await intercom.Client.Invoking(method.CallAsync).Should().ThrowAsync<IntercomException>()).Which;

        error.Operation.Should().Be(method.Operation);
        error.Message.Should().StartWith(method.Operation);
    }

    private static async Task<SentRequest> SendAsync(ClientMethod method)
    {
        using FakeIntercom intercom = FakeIntercom.Responding(method.EmptyResponse);
        await method.CallAsync(intercom.Client);
        return intercom.OnlySent;
    }
}
