using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace Intercom.Tests.Diagnostics;

/// <summary>Traces, metrics and logs of requests, and what they never contain.</summary>
[NonParallelizable]
public class TelemetryTests
{
    private const string Secret = "secret-of-the-customer";

    private readonly ConcurrentQueue<Activity> _spans = new();
    private readonly ConcurrentQueue<(string Counter, long Count, Dictionary<string, object?> Tags)> _counts = new();
    private readonly ConcurrentQueue<(string Name, string? Unit, double Value, Dictionary<string, object?> Tags)> _durations = new();
    private readonly ListLoggerFactory _log = new();

    private ActivityListener _traces = null!;
    private MeterListener _metrics = null!;

    [SetUp]
    public void Listen()
    {
        _spans.Clear();
        _counts.Clear();
        _durations.Clear();
        _log.Messages.Clear();
        _traces = new ActivityListener
        {
            ShouldListenTo = source => source.Name == IntercomDiagnostics.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = _spans.Enqueue,
        };
        ActivitySource.AddActivityListener(_traces);
        _metrics = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == IntercomDiagnostics.Name)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        _metrics.SetMeasurementEventCallback<long>((instrument, count, tags, _) =>
            _counts.Enqueue(
                (instrument.Name, count, tags.ToArray().ToDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal))));
        _metrics.SetMeasurementEventCallback<double>((instrument, value, tags, _) =>
            _durations.Enqueue((instrument.Name, instrument.Unit, value, tags.ToArray()
                .ToDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal))));
        _metrics.Start();
    }

    [TearDown]
    public void StopListening()
    {
        _traces.Dispose();
        _metrics.Dispose();
    }

    [OneTimeTearDown]
    public void DisposeLog() => _log.Dispose();

    [Test]
    public async Task A_request_is_a_span_with_operation_area_status_and_attempts()
    {
        using FakeIntercom intercom = Responding(HttpStatusCode.OK);

        await intercom.Client.Contacts.GetAsync(Secret);

        Activity span = _spans.Should().ContainSingle().Which;
        (span.DisplayName, span.Kind, span.Status)
            .Should().Be(("GET /contacts/{contact_id}", ActivityKind.Client, ActivityStatusCode.Unset));
        Tags(span).Should().BeEquivalentTo(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["http.request.method"] = "GET",
            ["http.response.status_code"] = 200,
            ["server.address"] = "api.intercom.io",
            ["server.port"] = 443,
            ["url.template"] = "/contacts/{contact_id}",
            ["intercom.operation"] = "Contacts.Get",
            ["intercom.area"] = "Contacts",
            ["intercom.attempts"] = 1,
        });
    }

    [Test]
    public async Task The_duration_of_a_request_is_recorded_in_seconds_with_delays_operation_and_status()
    {
        using FakeIntercom intercom = Responding(HttpStatusCode.BadGateway, HttpStatusCode.OK, HttpStatusCode.NotFound);

        await intercom.Client.Contacts.GetAsync("1");
        await intercom.Client.Awaiting(client => client.Contacts.GetAsync("1")).Should().ThrowAsync<IntercomNotFoundException>();

        _durations.Should().HaveCount(2).And.OnlyContain(duration => duration.Name == "intercom.client.duration" && duration.Unit == "s");
        _durations.First().Value.Should().BePositive("the wait before the second attempt is part of it");
        _durations.First().Tags.Should().Contain("intercom.operation", "Contacts.Get").And.Contain("http.response.status_code", 200);
        _durations.Last().Tags.Should().Contain("error.type", "404").And.Contain("http.response.status_code", 404);
    }

    [Test]
    public async Task A_general_request_does_not_write_values_of_its_path_to_traces_and_logs()
    {
        using FakeIntercom intercom = Responding(HttpStatusCode.OK);

        await intercom.Client.SendAsync<JObject>(HttpMethod.Get, $"contacts/find_by_external_id/{Secret}?email={Secret}");

        Activity span = _spans.Should().ContainSingle().Which;
        span.DisplayName.Should().Be("GET /contacts/...");
        string.Join('\n', Texts(span).Concat(_log.Messages.Select(message => message.Text)))
            .Should().NotContain(Secret).And.NotContain("find_by");
    }

    [Test]
    public async Task A_retried_request_is_one_span_with_the_number_of_attempts()
    {
        using FakeIntercom intercom = Responding(HttpStatusCode.BadGateway, HttpStatusCode.OK);

        await intercom.Client.Contacts.GetAsync("1");

        Dictionary<string, object?> tags = Tags(_spans.Should().ContainSingle().Which);
        (tags["intercom.attempts"], tags["http.request.resend_count"], tags["http.response.status_code"]).Should().Be((2, 1, 200));
        Count("intercom.client.retries").Should().Be(1);
        Count("intercom.client.calls").Should().Be(1);
    }

    [Test]
    public async Task A_failed_request_is_a_span_with_the_error()
    {
        using FakeIntercom intercom = Responding(HttpStatusCode.NotFound);

        await intercom.Client.Awaiting(client => client.Contacts.GetAsync("1")).Should().ThrowAsync<IntercomNotFoundException>();

        Activity span = _spans.Should().ContainSingle().Which;
        (span.Status, Tags(span)["error.type"], Tags(span)["http.response.status_code"])
            .Should().Be((ActivityStatusCode.Error, "404", 404));
        _counts.Should().ContainSingle(count => count.Counter == "intercom.client.calls").Which.Tags
            .Should().Contain("error.type", "404").And.Contain("intercom.area", "Contacts").And.Contain("http.response.status_code", 404);
    }

    [Test]
    public async Task A_cancelled_request_is_not_recorded_as_an_error()
    {
        using CancellationTokenSource cancel = new();
        using FakeIntercom intercom = new(
            _ => new HttpResponseMessage { Content = new StreamContent(new StallingStream()) }, options => options.LoggerFactory = _log);

        Task call = intercom.Client.Contacts.GetAsync("1", cancellationToken: cancel.Token);
        await cancel.CancelAsync();
        await call.Awaiting(pending => pending).Should().ThrowAsync<OperationCanceledException>();

        Activity span = _spans.Should().ContainSingle().Which;
        span.Status.Should().Be(ActivityStatusCode.Unset);
        Tags(span).Should().Contain("intercom.cancelled", true).And.NotContainKey("error.type");
        _counts.Should().ContainSingle(count => count.Counter == "intercom.client.calls").Which.Tags
            .Should().Contain("intercom.cancelled", true).And.NotContainKey("error.type");
        _log.Messages.Should().ContainSingle().Which.Level.Should().Be(LogLevel.Debug);
    }

    [Test]
    public async Task Delays_for_the_rate_limit_are_counted()
    {
        using FakeIntercom intercom = Responding(HttpStatusCode.TooManyRequests, HttpStatusCode.OK);

        await intercom.Client.Contacts.GetAsync("1");

        Count("intercom.client.rate_limit_waits").Should().Be(1);
    }

    [Test]
    public async Task Responses_retries_and_failures_are_logged_by_level()
    {
        using FakeIntercom intercom = Responding(HttpStatusCode.BadGateway, HttpStatusCode.OK, HttpStatusCode.NotFound);

        await intercom.Client.Contacts.GetAsync("1");
        await intercom.Client.Awaiting(client => client.Contacts.GetAsync("1")).Should().ThrowAsync<IntercomNotFoundException>();

        _log.Messages.Select(message => (message.Category, message.Level)).Should().Equal(
            (IntercomDiagnostics.Name, LogLevel.Information),
            (IntercomDiagnostics.Name, LogLevel.Debug),
            (IntercomDiagnostics.Name, LogLevel.Warning));
        _log.Messages.Select(message => message.Text).Should().SatisfyRespectively(
            text => text.Should().StartWith("Contacts.Get: attempt 1 failed with IntercomServerException"),
            text => text.Should().StartWith("Contacts.Get: GET /contacts/{contact_id} completed with 200 after 2 attempts"),
            text => text.Should()
                .StartWith("Contacts.Get: GET /contacts/{contact_id} failed with IntercomNotFoundException after 1 attempts"));
    }

    [TestCase(HttpStatusCode.OK)]
    [TestCase(HttpStatusCode.NotFound)]
    [TestCase(HttpStatusCode.BadGateway)]
    public async Task Telemetry_contains_neither_token_nor_body_nor_values_of_path_and_query(HttpStatusCode status)
    {
        using FakeIntercom intercom = Responding(status);
        RequestOptions options = new() { Headers = { ["X-Custom"] = Secret } };

        await IgnoreAsync(
            () => intercom.Client.Contacts.UpdateAsync(Secret, new UpdateContactRequest { Email = Secret }, options: options));
        await IgnoreAsync(() => intercom.Client.DataEvents.ListAsync(email: Secret, options: options));

        string recorded = string.Join('\n', _spans.SelectMany(Texts)
            .Concat(_counts.SelectMany(count => count.Tags.Values.Select(value => $"{value}")))
            .Concat(_log.Messages.Select(message => message.Text)));
        recorded.Should().NotBeEmpty().And.NotContain(Secret).And.NotContain(FakeIntercom.Token).And.NotContain("Ada Lovelace");
    }

    private static IEnumerable<string> Texts(Activity span) =>
    [
        span.DisplayName,
        $"{span.StatusDescription}",
        .. span.TagObjects.Select(tag => $"{tag.Value}"),
        .. span.Events.SelectMany(happened => happened.Tags).Select(tag => $"{tag.Value}"),
        .. span.Baggage.Select(item => $"{item.Value}"),
    ];

    private static async Task IgnoreAsync(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (IntercomException)
        {
            // The test is about telemetry, not about the error.
        }
    }

    private static Dictionary<string, object?> Tags(Activity span) =>
        span.TagObjects.ToDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal);

    private long Count(string counter) => _counts.Where(count => count.Counter == counter).Sum(count => count.Count);

    private FakeIntercom Responding(params HttpStatusCode[] statuses)
    {
        ConcurrentQueue<HttpStatusCode> left = new(statuses);
        return new FakeIntercom(
            _ => FakeIntercom.Response(
                """{"id":"1","name":"Ada Lovelace","errors":[{"code":"made_up","message":"Ada Lovelace"}]}""",
                left.TryDequeue(out HttpStatusCode status) ? status : statuses[^1]),
            options =>
            {
                options.Retry.MaxRetries = 2;
                options.TimeProvider = new InstantClock();
                options.LoggerFactory = _log;
            });
    }
}
