using System.Collections.Concurrent;
using System.Net;
using Intercom.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Intercom.AspNetCore.Tests;

/// <summary>Uninstall notices and other requests that are signed with X-Body-Signature.</summary>
public class UninstallTests
{
    private const string Path = "/intercom/uninstall";

    private readonly ConcurrentQueue<string> _handled = new();

    [SetUp]
    public void Forget() => _handled.Clear();

    [Test]
    public async Task A_signed_uninstall_notice_is_handled_and_acknowledged()
    {
        await using WebhookApplication application = await StartAsync();

        (await application.Intercom.PostSignedBodyAsync(Path, """{"app_id":"abc12345"}""")).Should().Be(HttpStatusCode.OK);

        _handled.Should().Equal("abc12345");
    }

    [Test]
    public async Task An_uninstall_notice_without_a_valid_signature_is_rejected_with_401_and_not_handled()
    {
        await using WebhookApplication application = await StartAsync();
        byte[] body = """{"app_id":"abc12345"}"""u8.ToArray();

        (await application.Intercom.PostSignedBodyAsync(
            Path, """{"app_id":"other"}""", BodySignature.Sign(body, WebhookApplication.Secret))).Should().Be(HttpStatusCode.Unauthorized);
        (await application.Intercom.PostSignedBodyAsync(Path, """{"app_id":"abc12345"}""", BodySignature.Sign(body, "another secret")))
            .Should().Be(HttpStatusCode.Unauthorized);
        (await application.Intercom.PostSignedBodyAsync(
            Path,
            """{"app_id":"abc12345"}""",
            WebhookSignature.Sign(body, WebhookApplication.Secret))).Should().Be(HttpStatusCode.Unauthorized);
        (await application.Intercom.PostSignedBodyAsync(Path, """{"app_id":"abc12345"}""", string.Empty))
            .Should().Be(HttpStatusCode.Unauthorized);

        _handled.Should().BeEmpty();
    }

    [TestCase("{}")]
    [TestCase("""{"app_id":""}""")]
    [TestCase("""{"app_id":null}""")]
    [TestCase("[]")]
    [TestCase("")]
    [TestCase("""{"app_id":{"":NaN}}""")]
    public async Task A_signed_body_without_a_workspace_is_rejected_with_400(string body)
    {
        await using WebhookApplication application = await StartAsync();

        (await application.Intercom.PostSignedBodyAsync(Path, body)).Should().Be(HttpStatusCode.BadRequest);

        _handled.Should().BeEmpty();
    }

    [Test]
    public async Task A_notice_whose_handler_throws_causes_500()
    {
        await using WebhookApplication application = await StartAsync(_ => throw new NotSupportedException("broken"));

        (await application.Intercom.PostSignedBodyAsync(Path, """{"app_id":"abc12345"}""")).Should().Be(HttpStatusCode.InternalServerError);
    }

    [Test]
    public async Task An_uninstall_endpoint_responds_to_HEAD_and_limits_the_body_as_a_webhook_endpoint_does()
    {
        await using WebhookApplication application = await StartAsync(configure: options => options.MaxBodySize = 1000);
        using HttpClient client = new();
        using HttpRequestMessage head = new(HttpMethod.Head, new Uri(application.Address, Path));

        using HttpResponseMessage response = await client.SendAsync(head);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        (await application.Intercom.PostSignedBodyAsync(Path, """{"app_id":"abc12345"}""" + new string(' ', 1000)))
            .Should().Be(HttpStatusCode.RequestEntityTooLarge);
    }

    [Test]
    public async Task An_endpoint_of_the_application_that_requires_a_signature_reads_the_body_that_was_verified()
    {
        await using WebhookApplication application = await StartAsync();

        (await application.Intercom.PostSignedBodyAsync("/canvas", "{\"canvas\":1}")).Should().Be(HttpStatusCode.OK);
        (await application.Intercom.PostSignedBodyAsync("/canvas", "{\"canvas\":2}", "00")).Should().Be(HttpStatusCode.Unauthorized);

        _handled.Should().Equal("{\"canvas\":1}");
    }

    [Test]
    public void An_uninstall_endpoint_without_its_services_throws_with_the_method_to_call()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRoutingCore();
        using WebApplication application = builder.Build();

        application.Invoking(built => built.MapIntercomUninstall(Path, (_, _, _) => Task.CompletedTask))
            .Should().Throw<InvalidOperationException>().WithMessage("*AddIntercomWebhooks*MapIntercomUninstall*");
    }

    private Task<WebhookApplication> StartAsync(Action<UninstallNotice>? handle = null, Action<IntercomWebhookOptions>? configure = null) =>
        WebhookApplication.StartAsync(
        webhooks => webhooks.OnAll((_, _) => Task.CompletedTask),
        configure,
        map: application =>
        {
            application.MapIntercomUninstall(Path, (notice, services, _) =>
            {
                services.GetRequiredService<ILoggerFactory>();
                handle?.Invoke(notice);
                _handled.Enqueue(notice.AppId!);
                return Task.CompletedTask;
            });
            application.MapPost("/canvas", async (HttpContext context) =>
            {
                using StreamReader reader = new(context.Request.Body);
                _handled.Enqueue(await reader.ReadToEndAsync());
            }).RequireIntercomBodySignature();
        });
}
