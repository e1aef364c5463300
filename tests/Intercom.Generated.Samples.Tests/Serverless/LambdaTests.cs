using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using Intercom.Testing;
using Lambda;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Serverless;

namespace Intercom.Samples.Tests.Serverless;

/// <summary>The function of AWS Lambda, called with events as Lambda passes them, and a server in place of Intercom.</summary>
[NonParallelizable]
public class LambdaTests
{
    private IntercomTestServer _server = null!;
    private ServiceProvider _services = null!;
    private string _contactId = null!;

    [SetUp]
    public void CreateFunction()
    {
        _server = IntercomTestServer.Create();
        _contactId = _server.AddContact(new CreateContactRequest { Email = "ada@example.com", Role = ContactRole.User }).Id;
        Dictionary<string, string?> settings = new(StringComparer.Ordinal)
        {
            ["Intercom:AccessToken"] = _server.AccessToken,
            ["Intercom:Retry:MaxRetries"] = "0",
            ["Webhooks:ClientSecret"] = SignedNotification.ClientSecret,
        };
        ServiceCollection services = new();
        services.AddWebhookHandling(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .ConfigurePrimaryHttpMessageHandler(() => _server.CreateHandler());
        services.PostConfigure<IntercomClientOptions>(options => options.Region = _server.Region);
        _services = services.BuildServiceProvider();
    }

    [TearDown]
    public void DisposeServer()
    {
        _services.Dispose();
        _server.Dispose();
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task A_signed_notification_is_handled_as_text_and_as_Base64(bool isBase64)
    {
        SignedNotification notification = new(_contactId);

        (await InvokeAsync(Event("POST", notification.Text, notification.Signature, isBase64))).Should().Be("""{"statusCode":200}""");

        _server.Workspace.Notes.Count.Should().Be(1);
    }

    [Test]
    public async Task A_redelivery_is_acknowledged_and_not_handled_again()
    {
        SignedNotification notification = new(_contactId);

        await InvokeAsync(Event("POST", notification.Text, notification.Signature));
        (await InvokeAsync(Event("POST", notification.Text, notification.Signature))).Should().Be("""{"statusCode":200}""");

        _server.Workspace.Notes.Count.Should().Be(1);
    }

    [TestCase("POST", "sha1=0000000000000000000000000000000000000000", 401)]
    [TestCase("POST", null, 401)]
    [TestCase("GET", null, 405)]
    [TestCase("HEAD", null, 200)]
    public async Task Another_request_has_the_status_code_of_the_receiver_and_is_not_handled(string method, string? signature, int status)
    {
        string response = await InvokeAsync(Event(method, new SignedNotification(_contactId).Text, signature));

        response.Should().Be($$"""{"statusCode":{{status}}}""");
        _server.Workspace.Notes.Count.Should().Be(0);
    }

    [Test]
    public async Task A_notification_that_another_delivery_is_handling_is_rejected()
    {
        SignedNotification notification = new(_contactId);
        await _services.GetRequiredService<IDeduplicationStore>().ClaimAsync(notification.Id, CancellationToken.None);

        (await InvokeAsync(Event("POST", notification.Text, notification.Signature))).Should().Be("""{"statusCode":503}""");

        _server.Workspace.Notes.Count.Should().Be(0);
    }

    [Test]
    public async Task A_handler_that_throws_fails_the_invocation_and_the_notification_is_handled_when_it_is_delivered_again()
    {
        SignedNotification notification = new(_contactId);
        _server.FailNext(System.Net.HttpStatusCode.InternalServerError, "server_error");

        await FluentActions.Awaiting(() => InvokeAsync(Event("POST", notification.Text, notification.Signature)))
            .Should().ThrowAsync<IntercomServerException>();
        await InvokeAsync(Event("POST", notification.Text, notification.Signature));

        _server.Workspace.Notes.Count.Should().Be(1);
    }

    [Test]
    public async Task The_handler_string_names_a_function_that_is_created_with_the_settings_of_environment_variables()
    {
        string[] handler = "Lambda::Lambda.WebhookFunction::HandleAsync".Split("::");
        Type type = Assembly.Load(handler[0]).GetType(handler[1], throwOnError: true)!;
        Environment.SetEnvironmentVariable("Intercom__AccessToken", "token");
        Environment.SetEnvironmentVariable("Webhooks__ClientSecret", SignedNotification.ClientSecret);
        try
        {
            object function = Activator.CreateInstance(type)!;
            using MemoryStream head = Event("HEAD", body: null, signature: null);
            using StreamReader response = new(await (Task<Stream>)type.GetMethod(handler[2])!.Invoke(function, [head])!);

            (await response.ReadToEndAsync()).Should().Be("""{"statusCode":200}""");
        }
        finally
        {
            Environment.SetEnvironmentVariable("Intercom__AccessToken", null);
            Environment.SetEnvironmentVariable("Webhooks__ClientSecret", null);
        }
    }

    private static MemoryStream Event(string method, string? body, string? signature, bool isBase64 = false)
    {
        JsonObject headers = new() { ["content-type"] = "application/json" };
        if (signature is not null)
        {
            headers["x-hub-signature"] = signature;
        }

        JsonObject json = new()
        {
            ["version"] = "2.0",
            ["rawPath"] = "/",
            ["headers"] = headers,
            ["requestContext"] = new JsonObject { ["http"] = new JsonObject { ["method"] = method, ["path"] = "/" } },
            ["body"] = isBase64 ? Convert.ToBase64String(Encoding.UTF8.GetBytes(body!)) : body,
            ["isBase64Encoded"] = isBase64,
        };
        return new MemoryStream(Encoding.UTF8.GetBytes(json.ToJsonString()));
    }

    private async Task<string> InvokeAsync(Stream input)
    {
        WebhookFunction function = new(_services.GetRequiredService<WebhookRequestHandler>());
        using StreamReader response = new(await function.HandleAsync(input));
        return await response.ReadToEndAsync();
    }
}
