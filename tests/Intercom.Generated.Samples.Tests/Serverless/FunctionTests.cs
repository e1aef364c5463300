using Functions;
using Intercom.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Core.FunctionMetadata;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Serverless;

namespace Intercom.Samples.Tests.Serverless;

/// <summary>The function of Azure Functions, with the services of its worker, and a server in place of Intercom.</summary>
public class FunctionTests
{
    private IntercomTestServer _server = null!;
    private string _contactId = null!;

    [SetUp]
    public void CreateServer()
    {
        _server = IntercomTestServer.Create();
        _contactId = _server.AddContact(new CreateContactRequest { Email = "ada@example.com", Role = ContactRole.User }).Id;
    }

    [TearDown]
    public void DisposeServer() => _server.Dispose();

    [Test]
    public async Task A_signed_notification_is_handled_before_the_response()
    {
        using IHost worker = CreateWorker();

        (await DeliverAsync(worker, new SignedNotification(_contactId))).Should().Be(200);

        NotesShouldBe(1);
    }

    [Test]
    public async Task A_redelivery_is_acknowledged_and_not_handled_again()
    {
        using IHost worker = CreateWorker();

        (await DeliverAsync(worker, new SignedNotification(_contactId))).Should().Be(200);
        (await DeliverAsync(worker, new SignedNotification(_contactId))).Should().Be(200);
        NotesShouldBe(1);

        (await DeliverAsync(worker, new SignedNotification(_contactId, "notif_2"))).Should().Be(200);
        NotesShouldBe(2);
    }

    [Test]
    public async Task A_redelivery_to_another_instance_is_not_handled_again_when_they_share_Redis()
    {
        await using RedisServer redis = await RedisServer.StartAsync();
        using IHost first = CreateWorker(("ConnectionStrings:Redis", redis.Address));
        using IHost second = CreateWorker(("ConnectionStrings:Redis", redis.Address));

        (await DeliverAsync(first, new SignedNotification(_contactId))).Should().Be(200);
        (await DeliverAsync(second, new SignedNotification(_contactId))).Should().Be(200);

        NotesShouldBe(1);
    }

    [Test]
    public async Task A_notification_with_another_signature_is_rejected_and_not_handled()
    {
        using IHost worker = CreateWorker();

        (await DeliverAsync(worker, new SignedNotification(_contactId, Secret: "another secret"))).Should().Be(401);

        NotesShouldBe(0);
    }

    [TestCase("HEAD", 200)]
    [TestCase("POST", 401)]
    public async Task A_request_without_a_signature_has_the_status_code_of_the_receiver(string method, int status)
    {
        using IHost worker = CreateWorker();

        (await InvokeAsync(worker, Request(method, new SignedNotification(_contactId).Body, signature: null))).Should().Be(status);

        NotesShouldBe(0);
    }

    [Test]
    public async Task A_body_above_the_maximum_is_rejected_without_reading_the_rest()
    {
        using IHost worker = CreateWorker();
        HttpRequest request = Request("POST", new byte[2 * WebhookReceiver.DefaultMaxBodySize], "sha1=00");

        (await InvokeAsync(worker, request)).Should().Be(413);

        request.Body.Position.Should().BeInRange(
            WebhookReceiver.DefaultMaxBodySize + 1, WebhookReceiver.DefaultMaxBodySize + (64 * 1024));
    }

    [Test]
    public async Task A_notification_whose_handler_throws_fails_and_is_handled_when_it_is_delivered_again()
    {
        using IHost worker = CreateWorker();
        _server.FailNext(System.Net.HttpStatusCode.InternalServerError, "server_error");

        await FluentActions.Awaiting(() => DeliverAsync(worker, new SignedNotification(_contactId)))
            .Should().ThrowAsync<IntercomServerException>();
        NotesShouldBe(0);

        (await DeliverAsync(worker, new SignedNotification(_contactId))).Should().Be(200);
        NotesShouldBe(1);
    }

    [Test]
    public async Task A_sender_that_disconnects_after_its_request_does_not_cancel_the_handler()
    {
        using IHost worker = CreateWorker();
        SignedNotification notification = new(_contactId);
        HttpRequest request = Request("POST", notification.Body, notification.Signature);
        using CancellationTokenSource disconnect = new();
        request.HttpContext.RequestAborted = disconnect.Token;
        using IDisposable handling = _server.On("Notes.Create", _ =>
        {
            disconnect.Cancel();
            return null;
        });

        (await InvokeAsync(worker, request)).Should().Be(200);

        NotesShouldBe(1);
    }

    [Test]
    public async Task The_worker_reports_one_function_with_its_route_and_methods_to_the_host()
    {
        using IHost worker = CreateWorker();

        IReadOnlyList<IFunctionMetadata> functions =
            await worker.Services.GetRequiredService<IFunctionMetadataProvider>().GetFunctionMetadataAsync(AppContext.BaseDirectory);

        IFunctionMetadata function = functions.Should().ContainSingle().Subject;
        function.Name.Should().Be("IntercomWebhooks");
        function.EntryPoint.Should().Be($"{typeof(WebhookFunction)}.{nameof(WebhookFunction.RunAsync)}");
        string.Concat(function.RawBindings!).Should().ContainAll("\"intercom/webhooks\"", "\"post\"", "\"head\"", "\"Anonymous\"");
    }

    [Test]
    public void A_function_without_the_client_secret_names_the_setting()
    {
        using IHost worker = CreateWorker(("Webhooks:ClientSecret", string.Empty));

        FluentActions.Invoking(() => worker.Services.GetRequiredService<WebhookRequestHandler>())
            .Should().Throw<InvalidOperationException>().WithMessage("*Webhooks__ClientSecret*");
    }

    private static async Task<int> DeliverAsync(IHost worker, SignedNotification notification) =>
        await InvokeAsync(worker, Request("POST", notification.Body, notification.Signature));

    // As the worker creates and calls it.
    private static async Task<int> InvokeAsync(IHost worker, HttpRequest request)
    {
        using IServiceScope scope = worker.Services.CreateScope();
        WebhookFunction function = ActivatorUtilities.CreateInstance<WebhookFunction>(scope.ServiceProvider);
        IActionResult result = await function.RunAsync(request);
        return result.Should().BeOfType<StatusCodeResult>().Subject.StatusCode;
    }

    private static HttpRequest Request(string method, byte[] body, string? signature)
    {
        HttpRequest request = new DefaultHttpContext().Request;
        (request.Method, request.Body) = (method, new MemoryStream(body));
        if (signature is not null)
        {
            request.Headers[WebhookSignature.Header] = signature;
        }

        return request;
    }

    private void NotesShouldBe(int count) => _server.Workspace.Notes.Count.Should().Be(count);

    private IHost CreateWorker(params (string Key, string Value)[] settings)
    {
        FunctionsApplicationBuilder builder = FunctionsApplication.CreateBuilder([]);
        builder.ConfigureFunctionsWebApplication();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Intercom:AccessToken"] = _server.AccessToken,
            ["Intercom:Retry:MaxRetries"] = "0",
            ["Webhooks:ClientSecret"] = SignedNotification.ClientSecret,
        });
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(
            setting => setting.Key, string? (setting) => setting.Value, StringComparer.Ordinal));
        builder.Services.AddWebhookHandling(builder.Configuration).ConfigurePrimaryHttpMessageHandler(() => _server.CreateHandler());
        builder.Services.PostConfigure<IntercomClientOptions>(options => options.Region = _server.Region);
        return builder.Build();
    }
}
