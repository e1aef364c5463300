using System.Collections.Concurrent;
using System.Net;
using Intercom.AspNetCore.Tests.Support;
using Intercom.Testing;
using Intercom.Tests.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Intercom.AspNetCore.Tests;

/// <summary>An app that many workspaces install: its endpoints, its tokens, and the client of the workspace of a notification.</summary>
public class OAuthTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ConcurrentQueue<string> _handled = new();
    private IntercomTestServer _intercom = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _handled.Clear();
        _intercom = await IntercomTestServer.StartAsync();
    }

    [TearDown]
    public async Task StopAsync() => await _intercom.DisposeAsync();

    [Test]
    public async Task An_admin_installs_the_app_and_a_handler_has_the_client_of_the_workspace_of_its_notification()
    {
        await using WebhookApplication application = await StartApplicationAsync();
        using HttpClient browser = Browser(application);

        using HttpResponseMessage installed = await InstallAsync(browser);
        installed.StatusCode.Should().Be(HttpStatusCode.OK);
        (await installed.Content.ReadAsStringAsync()).Should().Be("The app is installed.");
        await application.Intercom.DeliverAsync(NotificationOf(await WorkspaceIdAsync()));
        await WaitForAsync(() => application.Status.Handled + application.Status.Failed == 1);

        application.Log.From(Microsoft.Extensions.Logging.LogLevel.Error).Should().BeEmpty();
        _handled.Should().Equal($"{await WorkspaceIdAsync()}: contact of the workspace, the same client");
    }

    [Test]
    public async Task A_notification_of_a_workspace_without_a_token_fails_with_the_workspace_and_the_reason()
    {
        await using WebhookApplication application = await StartApplicationAsync();

        await application.Intercom.DeliverAsync(NotificationOf("unknown"));
        await WaitForAsync(() => application.Status.Failed == 1);

        application.Log.From(Microsoft.Extensions.Logging.LogLevel.Error).Should().ContainSingle()
            .Which.Should().Contain("The workspace 'unknown' has no access token");
    }

    [Test]
    public async Task The_state_is_in_a_cookie_that_scripts_cannot_read_and_that_is_valid_once()
    {
        await using WebhookApplication application = await StartApplicationAsync();
        using HttpClient browser = Browser(application);

        using HttpResponseMessage redirect = await browser.GetAsync(new Uri("/intercom/install", UriKind.Relative));
        string cookie = redirect.Headers.GetValues("Set-Cookie").Single();
        Uri callback = await AllowAsync(redirect.Headers.Location!);
        using HttpResponseMessage installed = await browser.GetAsync(callback);
        using HttpResponseMessage again = await browser.GetAsync(callback);

        cookie.Should().Contain("httponly").And.Contain("samesite=lax").And.Contain("max-age=900");
        redirect.Headers.CacheControl!.NoStore.Should().BeTrue();
        (redirect.StatusCode, installed.StatusCode, again.StatusCode)
            .Should().Be((HttpStatusCode.Redirect, HttpStatusCode.OK, HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task A_callback_that_another_browser_began_is_rejected_and_its_code_is_not_exchanged()
    {
        await using WebhookApplication application = await StartApplicationAsync();
        using HttpClient attacker = Browser(application);
        using HttpClient victim = Browser(application);
        using HttpResponseMessage redirect = await attacker.GetAsync(new Uri("/intercom/install", UriKind.Relative));
        using HttpResponseMessage own = await victim.GetAsync(new Uri("/intercom/install", UriKind.Relative));

        using HttpResponseMessage response = await victim.GetAsync(await AllowAsync(redirect.Headers.Location!));

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await FindTokenAsync(application)).Should().BeNull();
    }

    [TestCase("&error=access_denied", HttpStatusCode.Forbidden)]
    [TestCase("&code=wrong", HttpStatusCode.BadRequest)]
    public async Task An_installation_that_is_cancelled_or_rejected_stores_nothing(string query, HttpStatusCode expected)
    {
        await using WebhookApplication application = await StartApplicationAsync();
        using HttpClient browser = Browser(application);
        using HttpResponseMessage redirect = await browser.GetAsync(new Uri("/intercom/install", UriKind.Relative));
        string state = System.Web.HttpUtility.ParseQueryString(redirect.Headers.Location!.Query)["state"]!;

        using HttpResponseMessage response =
            await browser.GetAsync(new Uri($"/intercom/callback?state={Uri.EscapeDataString(state)}{query}", UriKind.Relative));

        response.StatusCode.Should().Be(expected);
        (await FindTokenAsync(application)).Should().BeNull();
    }

    [Test]
    public async Task Files_have_the_token_encrypted_and_another_process_with_the_same_keys_reads_it()
    {
        using TemporaryFolder folder = new();
        IDataProtectionProvider keys = DataProtectionProvider.Create(new DirectoryInfo(folder.PathOf("keys")));
        WorkspaceToken token = new("../workspace", "secret token", _intercom.Region);
        await new FileTokenStore(folder.PathOf("tokens"), keys).SaveAsync(token, default);

        FileTokenStore other = new(folder.PathOf("tokens"), keys);
        WorkspaceToken? found = await other.FindAsync("../workspace", default);

        (found!.AppId, found.AccessToken, found.Region).Should().Be(("../workspace", "secret token", _intercom.Region));
        string file = Directory.GetFiles(folder.PathOf("tokens")).Should().ContainSingle().Subject;
        (await File.ReadAllTextAsync(file)).Should().NotContain("secret token");
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(file).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        await other.RemoveAsync("../workspace", default);
        (await other.FindAsync("../workspace", default)).Should().BeNull();
    }

    [Test]
    public async Task A_token_whose_keys_are_lost_is_an_exception_that_names_the_workspace_and_no_missing_token()
    {
        using TemporaryFolder folder = new();
        await new FileTokenStore(folder.Root, new EphemeralDataProtectionProvider())
            .SaveAsync(new WorkspaceToken("abc", "secret token", IntercomRegion.Europe), default);

        FileTokenStore other = new(folder.Root, new EphemeralDataProtectionProvider());

        await FluentActions.Awaiting(() => other.FindAsync("abc", default).AsTask()).Should().ThrowAsync<InvalidOperationException>()
            .WithMessage("The token of workspace 'abc' cannot be decrypted*");
    }

    [Test]
    public async Task The_client_of_a_workspace_is_the_same_until_its_token_changes_and_has_the_limiter_of_the_workspace()
    {
        using IntercomRateLimiterPool pool = new();
        await using WebhookApplication application =
            await StartApplicationAsync(services => services.AddSingleton<IIntercomRateLimiterPool>(pool));
        IIntercomTokenStore store = application.Services.GetRequiredService<IIntercomTokenStore>();
        IIntercomWorkspaces workspaces = application.Services.GetRequiredService<IIntercomWorkspaces>();
        await store.SaveAsync(new WorkspaceToken("abc", _intercom.AccessToken, _intercom.Region), default);

        IIntercomClient? first = await workspaces.FindClientAsync("abc");
        IIntercomClient? second = await workspaces.FindClientAsync("abc");
        await first!.Contacts.ListAsync();
        await store.SaveAsync(new WorkspaceToken("abc", "another-token", _intercom.Region), default);
        IIntercomClient? third = await workspaces.FindClientAsync("abc");
        await workspaces.RemoveAsync("abc");

        second.Should().BeSameAs(first);
        third.Should().NotBeSameAs(first);
        (await workspaces.FindClientAsync("abc")).Should().BeNull();
        pool.Get("abc").GetStatistics()!.TotalSuccessfulLeases.Should().Be(1);
    }

    [Test]
    public async Task Settings_of_the_app_are_validated_when_the_application_starts()
    {
        await FluentActions.Awaiting(() => StartApplicationAsync(
                services => services.Configure<IntercomOAuthOptions>(options => options.ClientSecret = "short")))
            .Should().ThrowAsync<OptionsValidationException>().WithMessage("*ClientSecret*");
    }

    private Task<WebhookApplication> StartApplicationAsync(Action<IServiceCollection>? register = null) => WebhookApplication.StartAsync(
        webhooks => webhooks.On<Conversation, WorkspaceHandler>(WebhookTopic.ConversationUserReplied),
        register: services =>
        {
            services.AddSingleton(_handled);
            services.AddIntercomOAuth(options => (options.ClientId, options.ClientSecret, options.Region) =
                ("test-client-id", "test-client-secret", _intercom.Region));
            register?.Invoke(services);
        },
        map: application => application.MapIntercomOAuth("/intercom/install", "/intercom/callback"));

    private static HttpClient Browser(WebhookApplication application) =>
        new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(application.Address, "/") };

    private static async Task<HttpResponseMessage> InstallAsync(HttpClient browser)
    {
        using HttpResponseMessage redirect = await browser.GetAsync(new Uri("/intercom/install", UriKind.Relative));
        return await browser.GetAsync(await AllowAsync(redirect.Headers.Location!));
    }

    /// <summary>Consents on the page of Intercom, and returns the address that it redirects to.</summary>
    private static async Task<Uri> AllowAsync(Uri page)
    {
        using HttpClient browser = new(new HttpClientHandler { AllowAutoRedirect = false });
        using HttpResponseMessage response = await browser.GetAsync(new Uri($"{page}&decision=allow"));
        return response.Headers.Location!;
    }

    private async Task<string> WorkspaceIdAsync()
    {
        using IntercomClient client = _intercom.CreateClient();
        return (await client.Admins.GetCurrentAsync())!.App!.IdCode!;
    }

    private async Task<WorkspaceToken?> FindTokenAsync(WebhookApplication application) =>
        await application.Services.GetRequiredService<IIntercomTokenStore>().FindAsync(await WorkspaceIdAsync(), default);

    private static string NotificationOf(string appId) =>
        $$$"""{"type":"notification_event","id":"n1","topic":"conversation.user.replied","app_id":"{{{appId}}}","data":{"item":{"type":"conversation","id":"1"}} }""";

    private static async Task WaitForAsync(Func<bool> condition)
    {
        using CancellationTokenSource timeout = new(Patience);
        while (!condition())
        {
            await Task.Delay(5, timeout.Token);
        }
    }

    private sealed class WorkspaceHandler(ConcurrentQueue<string> handled, IntercomWorkspace workspace, IIntercomClient client)
        : IWebhookHandler<Conversation>
    {
        public async Task HandleAsync(WebhookEvent<Conversation> webhookEvent, CancellationToken cancellationToken)
        {
            await client.Contacts.CreateAsync(
                new CreateContactRequest { Email = "ada@example.com" }, cancellationToken: cancellationToken);
            ContactList contacts = await workspace.Client.Contacts.ListAsync(cancellationToken: cancellationToken);
            string same = ReferenceEquals(client, workspace.Client) ? "the same client" : "another client";
            handled.Enqueue($"{workspace.AppId}: {(contacts.Data.Count == 1 ? "contact of the workspace" : "no contact")}, {same}");
        }
    }
}
