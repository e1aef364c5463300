using Intercom.Contract.Tests.Description;
using Intercom.Contract.Tests.Prism;
using Intercom.Contract.Tests.Requests;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Contract.Tests;

/// <summary>
/// Every operation is called with all there is to give, against a server that knows nothing but the description and was written by
/// others: it finds no fault with the requests, and nothing of its responses is lost.
/// </summary>
[TestFixture(false)]
[TestFixture(true)]
public sealed class ContractTests(bool isDynamic) : IDisposable
{
    // As many as the most forms that a value inside of a request comes in.
    private const int Variations = 4;

    private PrismServer? _prism;

    private static IReadOnlyList<ClientMethod> Operations => ClientMethod.All;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        if (PrismPackage.Install() is { } reason)
        {
            if (Environment.GetEnvironmentVariable("CI") == "true")
            {
                Assert.Fail(reason);
            }

            Assert.Ignore(reason);
        }

        _prism = await PrismServer.StartAsync(isDynamic);
    }

    [OneTimeTearDown]
    public void Dispose()
    {
        _prism?.Dispose();
        _prism = null;
    }

    [Test]
    public void All_operations_of_the_description_are_called() =>
        Operations.Select(method => method.Operation).Should().BeEquivalentTo(RequestMembers.Operations.Keys);

    [TestCaseSource(nameof(Operations))]
    public async Task A_request_with_every_member_is_valid_and_its_response_is_deserialized_without_loss(ClientMethod method)
    {
        HashSet<string> sent = new(StringComparer.Ordinal);
        foreach (int variation in Enumerable.Range(0, Math.Max(Variations, Filled.Forms(method.Method))))
        {
            (Exchange exchange, object? response) = await CallAsync(method, variation);

            exchange.Violations.Should().BeEmpty("{0}", exchange.Sent);
            sent.UnionWith(string.IsNullOrEmpty(exchange.Sent) ? [] : RequestMembers.Sent(JsonText.Parse(exchange.Sent)));
            ShouldBeWhole(response, exchange.Response);
        }

        RequestMembers.Described(method.Operation).Except(sent, StringComparer.Ordinal).Should().BeEmpty();
    }

    [TestCase("contacts", """{"email":5}""", "body.email")]
    [TestCase("conversations/1/reply", """{"message_type":"comment","type":"user","intercom_user_id":"1"}""", "body")]
    [TestCase("conversations/1/parts", """{"message_type":"dance","admin_id":"1"}""", "body")]
    public async Task A_body_that_is_wrong_is_found(string path, string body, string place)
    {
        Exchange exchange = await SendAsync(new ApiRequest("Test.Send", HttpMethod.Post, path).Body(JObject.Parse(body)));

        exchange.Violations.Should().Contain(violation => violation.StartsWith(place, StringComparison.Ordinal));
    }

    [Test]
    public async Task A_query_that_is_wrong_is_found() =>
        (await SendAsync(new ApiRequest("Test.Send", HttpMethod.Get, "contacts").Query("per_page", "many"))).Violations
            .Should().ContainSingle().Which.Should().StartWith("query.per_page");

    [Test]
    public async Task A_path_that_nobody_knows_is_found() =>
        (await SendAsync(new ApiRequest("Test.Send", HttpMethod.Get, "nowhere"))).Violations
            .Should().ContainSingle().Which.Should().Contain("NO_PATH_MATCHED_ERROR");

    [Test]
    public void A_response_of_which_something_is_lost_is_found()
    {
        Contact contact = JsonConvert.DeserializeObject<Contact>("""{"id":"1"}""")!;

        FluentActions.Invoking(() => ShouldBeWhole(contact, """{"id":"1","name":"Ada"}""")).Should().Throw<AssertionException>();
    }

    private static void ShouldBeWhole(object? response, string json)
    {
        switch (response)
        {
            case IntercomFile file:
                file.Dispose();
                break;
            case string text:
                text.Should().Be(json);
                break;
            case not null:
                JsonText.Parse(JsonConvert.SerializeObject(response)).ShouldBe(json);
                break;
        }
    }

    private async Task<(Exchange Exchange, object? Response)> CallAsync(ClientMethod method, int variation)
    {
        using RecordingHandler handler = new(_prism!.Address);
        using HttpClient httpClient = new(handler);
        using IntercomClient client = new(httpClient, new IntercomClientOptions { AccessToken = "token" });
        Task call = (Task)method.Method.Invoke(
            method.Area.GetValue(client), Filled.Arguments(method.Method, RequestMembers.Parameters(method.Operation), variation))!;
        try
        {
            await call;
        }
        catch (IntercomException) when (handler.Exchanges is [{ Violations.Count: > 0 }])
        {
            return (handler.Exchanges[0], null);
        }

        return (handler.Exchanges[0], method.Response is null ? null : call.GetType().GetProperty(nameof(Task<>.Result))!.GetValue(call));
    }

    private async Task<Exchange> SendAsync(ApiRequest request)
    {
        using RecordingHandler handler = new(_prism!.Address);
        using HttpClient httpClient = new(handler);
        using IntercomClient client = new(httpClient, new IntercomClientOptions { AccessToken = "token" });
        try
        {
            await client.Connection.SendAsync(request);
        }
        catch (IntercomApiException) when (handler.Exchanges is [{ Violations.Count: > 0 }])
        {
            // Prism responds to a request that is wrong with an error of the description.
        }

        return handler.Exchanges.Single();
    }
}
