using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using Intercom.AspNetCore.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Intercom.AspNetCore.Tests;

/// <summary>Requests that no HTTP client of good faith sends, over plain connections to a real server.</summary>
public class HostileRequestTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ConcurrentQueue<string> _handled = new();

    [SetUp]
    public void Forget() => _handled.Clear();

    [TestCase("""{"x":{"":NaN}}""")]
    [TestCase("""{"":NaN}""")]
    [TestCase("""{"x":[{"":Infinity}]}""")]
    [TestCase("""{"data":{"item":{"":undefined}}}""")]
    [TestCase("""{"data":{"item":{"type":"conversation","id":NaN}}}""")]
    [TestCase("""{"topic":new Date(0)}""")]
    [TestCase("""{"id":1e999999}""")]
    [TestCase("""{"id":99999999999999999999999999999999999999}""")]
    [TestCase("""{"created_at":"\ud800"}""")]
    [TestCase("{\"a\":\"\u0000\",\"a\":1}")]
    [TestCase("{\"topic\":{\"topic\":{}}}")]
    public async Task Signed_JSON_that_is_malformed_never_causes_a_server_error(string body)
    {
        await using WebhookApplication application = await StartAsync();

        (await application.Intercom.DeliverAsync(body)).Should().BeOneOf(HttpStatusCode.BadRequest, HttpStatusCode.OK);

        application.Log.From(LogLevel.Error).Should().BeEmpty();
    }

    [Test]
    public async Task Signed_JSON_with_numbers_that_JSON_does_not_have_is_rejected_with_400()
    {
        await using WebhookApplication application = await StartAsync();

        (await application.Intercom.DeliverAsync("""{"x":{"":NaN}}""")).Should().Be(HttpStatusCode.BadRequest);
    }

    [Test]
    public async Task Signed_JSON_that_is_nested_without_end_is_rejected_with_400()
    {
        await using WebhookApplication application = await StartAsync();

        (await application.Intercom.DeliverAsync(string.Concat(Enumerable.Repeat("{\"a\":", 100_000))))
            .Should().Be(HttpStatusCode.BadRequest);
        (await application.Intercom.DeliverAsync(new string('[', 100_000))).Should().Be(HttpStatusCode.BadRequest);
    }

    [TestCase("zz\r\n")]
    [TestCase("5\r\nabcdefgh\r\n")]
    [TestCase("-1\r\n")]
    [TestCase("ffffffffffffffffff\r\n")]
    public async Task Malformed_chunks_are_rejected_with_400_and_without_an_error_in_the_log(string chunks)
    {
        await using WebhookApplication application = await StartAsync();
        using RawConnection connection =
            await RawConnection.PostAsync(application.Address, "Transfer-Encoding: chunked", "X-Hub-Signature: sha1=00");

        await connection.SendAsync(chunks);

        (await connection.ReceiveStatusAsync().WaitAsync(Patience)).Should().Be(400);
        await application.StopAsync();
        application.Log.From(LogLevel.Error).Should().BeEmpty();
    }

    [Test]
    public async Task A_sender_that_disconnects_within_a_body_leaves_no_error_in_the_log()
    {
        await using WebhookApplication application = await StartAsync();
        using (RawConnection ended = await RawConnection.PostAsync(application.Address, "Content-Length: 100"))
        {
            await ended.SendAsync("{\"type\":");
            ended.EndSending();
            (await ended.ReceiveStatusAsync().WaitAsync(Patience)).Should().Match(status => status == null || status == 400);
        }

        using (RawConnection closed = await RawConnection.PostAsync(application.Address, "Content-Length: 100"))
        {
            await closed.SendAsync("{\"type\":");
        }

        await application.StopAsync();
        application.Log.From(LogLevel.Error).Should().BeEmpty();
    }

    [Test]
    public async Task A_declared_length_takes_no_memory()
    {
        const int Connections = 100;
        await using WebhookApplication application = await StartAsync();
        long before = GC.GetTotalAllocatedBytes(precise: true);

        RawConnection[] connections = await Task.WhenAll(Enumerable.Range(0, Connections)
            .Select(_ => AnnounceAsync(application, WebhookReceiver.DefaultMaxBodySize)));
        (await application.Intercom.DeliverAsync(WebhookTopic.ConversationUserReplied, "1")).Should().Be(HttpStatusCode.OK);

        long perConnection = (GC.GetTotalAllocatedBytes(precise: true) - before) / Connections;
        Array.ForEach(connections, connection => connection.Dispose());
        perConnection.Should().BeLessThan(200 * 1024, "one of them announces 5 MiB, and the server itself needs some");
    }

    [Test]
    public async Task Unverified_bodies_stay_within_their_memory_budget_and_release_it()
    {
        await using WebhookApplication application =
            await StartAsync(options => (options.MaxBodySize, options.MaxUnverifiedBytes) = (100_000, 200_000));
        string large = DeliveringIntercom.Notification("conversation.user.replied", "large") + new string(' ', 70_000);
        List<RawConnection> connections = [];
        for (int number = 0; number < 6; number++)
        {
            connections.Add(await AnnounceAsync(application, 90_000));
            await connections[number].SendAsync(new byte[80_000]);
        }

        int? rejected = await await Task.WhenAny(connections.Select(connection => connection.ReceiveStatusAsync())).WaitAsync(Patience);

        rejected.Should().Be(503);
        (await application.Intercom.DeliverAsync(WebhookTopic.ConversationUserReplied, "small")).Should().Be(HttpStatusCode.OK);
        connections.ForEach(connection => connection.Dispose());
        while (await application.Intercom.DeliverAsync(large) != HttpStatusCode.OK)
        {
            await Task.Yield();
        }

        await application.StopAsync();
        _handled.Should().BeEquivalentTo("small", "large");
    }

    [Test]
    public async Task A_body_that_arrives_too_slowly_is_rejected_with_408()
    {
        FakeTimeProvider clock = new(DateTimeOffset.FromUnixTimeSeconds(1_700_000_000));
        await using WebhookApplication application = await StartAsync(
            options => options.BodyTimeout = TimeSpan.FromSeconds(10), services => services.AddSingleton<TimeProvider>(clock));
        using RawConnection connection = await AnnounceAsync(application, 1000);

        Task<int?> status = connection.ReceiveStatusAsync();
        while (!status.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        (await status).Should().Be(408);
    }

    [Test]
    public async Task A_large_body_in_many_pieces_is_verified_as_it_was_sent()
    {
        await using WebhookApplication application = await StartAsync();
        string body = DeliveringIntercom.Notification("conversation.user.replied", "1") + new string(' ', 1_000_001);

        (await application.Intercom.DeliverChunkedAsync(body)).Should().Be(HttpStatusCode.OK);

        await application.StopAsync();
        _handled.Should().Equal("1");
    }

    [TestCase(0, HttpStatusCode.OK)]
    [TestCase(1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_body_of_exactly_the_maximum_size_is_accepted_and_one_byte_more_is_rejected(int beyond, HttpStatusCode status)
    {
        const int MaxSize = 10_000;
        await using WebhookApplication application =
            await StartAsync(options => (options.MaxBodySize, options.MaxUnverifiedBytes) = (MaxSize, 2 * MaxSize));
        string notification = DeliveringIntercom.Notification("conversation.user.replied", "1");
        string body = notification + new string(' ', MaxSize + beyond - Encoding.UTF8.GetByteCount(notification));

        (await application.Intercom.DeliverAsync(body)).Should().Be(status);
        (await application.Intercom.DeliverChunkedAsync(body)).Should().Be(status);
    }

    [TestCase("first_sent_at", 3599, HttpStatusCode.OK)]
    [TestCase("first_sent_at", 3601, HttpStatusCode.BadRequest)]
    [TestCase("created_at", 3601, HttpStatusCode.BadRequest)]
    [TestCase("delivered_at", 0, HttpStatusCode.BadRequest)]
    public async Task A_notification_beyond_the_maximum_age_is_rejected_with_400_and_counted(string time, int age, HttpStatusCode status)
    {
        DateTimeOffset now = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000);
        await using WebhookApplication application = await StartAsync(
            options => options.MaxAge = TimeSpan.FromHours(1), services => services.AddSingleton<TimeProvider>(new FakeTimeProvider(now)));
        string body = DeliveringIntercom.Notification("conversation.user.replied", "1")
            .Replace(
                "\"id\"",
                string.Create(CultureInfo.InvariantCulture, $"\"{time}\":{now.ToUnixTimeSeconds() - age},\"id\""),
                StringComparison.Ordinal);

        (await application.Intercom.DeliverAsync(body)).Should().Be(status);

        application.Status.Expired.Should().Be(status == HttpStatusCode.OK ? 0 : 1);
    }

    [Test]
    public async Task Without_a_maximum_age_an_old_notification_is_accepted()
    {
        await using WebhookApplication application = await StartAsync();
        string body = DeliveringIntercom.Notification("conversation.user.replied", "1")
            .Replace("\"id\"", "\"created_at\":1,\"id\"", StringComparison.Ordinal);

        (await application.Intercom.DeliverAsync(body)).Should().Be(HttpStatusCode.OK);
    }

    private static async Task<RawConnection> AnnounceAsync(WebhookApplication application, int length)
    {
        RawConnection connection = await RawConnection.PostAsync(
            application.Address, string.Create(CultureInfo.InvariantCulture, $"Content-Length: {length}"), "X-Hub-Signature: sha1=00");
        await connection.SendAsync("{");
        return connection;
    }

    private Task<WebhookApplication> StartAsync(
        Action<IntercomWebhookOptions>? configure = null, Action<IServiceCollection>? register = null) => WebhookApplication.StartAsync(
        webhooks => webhooks.OnAll((notification, _) =>
        {
            _handled.Enqueue(notification.Id ?? string.Empty);
            return Task.CompletedTask;
        }),
        configure,
        register);
}
