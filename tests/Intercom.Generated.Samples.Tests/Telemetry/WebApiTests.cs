using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using Intercom.Testing;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using WebApi;

namespace Intercom.Samples.Tests.Telemetry;

/// <summary>The web API of the samples with its service defaults: the telemetry that it exports, and its responses.</summary>
[NonParallelizable]
public class WebApiTests
{
    private IntercomTestServer _server = null!;
    private string _contactId = null!;

    [SetUp]
    public async Task StartServerAsync()
    {
        _server = await IntercomTestServer.StartAsync();
        _contactId = _server.AddContact(new CreateContactRequest { Email = "ada@example.com", Role = ContactRole.User }).Id;
    }

    [TearDown]
    public async Task StopServerAsync() => await _server.DisposeAsync();

    [Test]
    public async Task A_request_to_Intercom_is_one_span_in_the_trace_of_the_request_to_the_service()
    {
        using HttpRequestMessage request = new(HttpMethod.Get, $"/contacts/{_contactId}");
        request.Headers.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

        CollectedTelemetry telemetry = await RunAsync(async service =>
        {
            using HttpResponseMessage response = await service.SendAsync(request);
            ContactSummary? contact = await response.Content.ReadFromJsonAsync<ContactSummary>();
            contact.Should().Be(new ContactSummary(_contactId, "ada@example.com", Name: null));
        });

        Activity span = telemetry.IntercomSpans.Should().ContainSingle().Subject;
        span.DisplayName.Should().Be("GET /contacts/{contact_id}");
        span.TraceId.ToHexString().Should().Be("0af7651916cd43dd8448eb211c80319c");
        span.GetTagItem("intercom.operation").Should().Be("Contacts.Get");
        Activity parent = telemetry.Spans.Should().ContainSingle(other => other.SpanId == span.ParentSpanId).Subject;
        parent.Kind.Should().Be(ActivityKind.Server);
    }

    [Test]
    public async Task A_request_to_Intercom_is_counted_and_measured()
    {
        CollectedTelemetry telemetry = await RunAsync(async service => await GetContactAsync(service));

        MetricPoint calls = Point(telemetry, "intercom.client.calls");
        calls.GetSumLong().Should().Be(1);
        Tags(calls).Should().Contain("intercom.area", "Contacts").And.Contain("http.response.status_code", 200);
        MetricPoint duration = Point(telemetry, "intercom.client.duration");
        duration.GetHistogramCount().Should().Be(1);
        Tags(duration).Should().Contain("intercom.operation", "Contacts.Get");
    }

    [Test]
    public async Task A_retry_is_in_the_span_and_in_the_metrics_of_its_request()
    {
        _server.FailNext(HttpStatusCode.ServiceUnavailable, "service_unavailable");

        CollectedTelemetry telemetry = await RunAsync(async service =>
            (await GetContactAsync(service)).StatusCode.Should().Be(HttpStatusCode.OK));

        telemetry.IntercomSpans.Should().ContainSingle().Which.GetTagItem("intercom.attempts").Should().Be(2);
        Point(telemetry, "intercom.client.retries").GetSumLong().Should().Be(1);
    }

    [Test]
    public async Task A_failed_request_is_a_warning_in_its_trace_and_no_telemetry_has_the_token()
    {
        _server.FailNext(HttpStatusCode.InternalServerError, "server_error");

        CollectedTelemetry telemetry = await RunAsync(async service =>
        {
            using HttpResponseMessage response = await PostNoteAsync(service);
            response.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
            (await response.Content.ReadAsStringAsync()).Should().Contain("\"status\":503").And.NotContain("server_error");
        });

        LogRecord warning = telemetry.IntercomLogs.Should().ContainSingle().Subject;
        warning.LogLevel.Should().Be(LogLevel.Warning);
        warning.FormattedMessage.Should().Contain("Notes.Create: POST /contacts/{contact_id}/notes failed with IntercomServerException");
        Activity span = telemetry.IntercomSpans.Should().ContainSingle().Subject;
        (span.TraceId, span.SpanId).Should().Be((warning.TraceId, warning.SpanId));
        span.Status.Should().Be(ActivityStatusCode.Error);
        telemetry.Logs.Select(log => log.FormattedMessage)
            .Concat(telemetry.Spans.SelectMany(each => each.TagObjects).Select(tag => tag.Value?.ToString()))
            .Should().NotContain(text => text != null && text.Contains(_server.AccessToken, StringComparison.Ordinal));
    }

    [Test]
    public async Task No_span_of_an_HTTP_client_reveals_the_address_of_a_request_to_Intercom()
    {
        CollectedTelemetry telemetry = await RunAsync(async service => await GetContactAsync(service));

        telemetry.Spans.Where(span => span.Kind == ActivityKind.Client).Should().ContainSingle()
            .Which.TagObjects.Select(tag => tag.Value?.ToString()).Should().NotContain(
                value => value != null && value.Contains(_contactId, StringComparison.Ordinal));
    }

    // The default handler of all clients would send it four times.
    [Test]
    public async Task A_request_that_is_not_idempotent_is_sent_once_despite_the_resilience_of_the_service_defaults()
    {
        _server.InjectFault(Fault.Error(HttpStatusCode.InternalServerError, "server_error"), times: null);

        await RunAsync(async service => (await PostNoteAsync(service)).Dispose());

        _server.Requests.Should().ContainSingle().Which.Operation.Should().Be("Notes.Create");
    }

    [TestCase(HttpStatusCode.NotFound, "not_found", HttpStatusCode.NotFound)]
    [TestCase(HttpStatusCode.Forbidden, "forbidden", HttpStatusCode.BadGateway)]
    [TestCase(HttpStatusCode.ServiceUnavailable, "service_unavailable", HttpStatusCode.ServiceUnavailable)]
    public async Task An_error_of_Intercom_is_a_problem_that_says_whether_to_try_again(
        HttpStatusCode error, string code, HttpStatusCode expected)
    {
        _server.InjectFault(Fault.Error(error, code), times: null);

        await RunAsync(async service =>
        {
            using HttpResponseMessage response = await GetContactAsync(service);
            response.StatusCode.Should().Be(expected);
            response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        });
    }

    [Test]
    public async Task A_rate_limit_of_Intercom_is_a_problem_with_the_time_to_wait()
    {
        _server.InjectFault(
            Fault.TooManyRequests(new Dictionary<string, string>(StringComparer.Ordinal) { ["Retry-After"] = "7" }), times: null);

        await RunAsync(
            async service =>
            {
                using HttpResponseMessage response = await GetContactAsync(service);
                response.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
                response.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(7));
            },
            "--Intercom:Retry:MaxRetries=0");
    }

    [Test]
    public async Task Both_health_endpoints_respond_and_have_no_spans()
    {
        CollectedTelemetry telemetry = await RunAsync(async service =>
        {
            (await service.GetStringAsync(new Uri("/alive", UriKind.Relative))).Should().Be("Healthy");
            (await service.GetStringAsync(new Uri("/health", UriKind.Relative))).Should().Be("Healthy");
        });

        telemetry.Spans.Should().BeEmpty();
    }

    [Test]
    public async Task A_webhook_is_handled_and_logged_in_the_application()
    {
        SignedNotification notification = new(_contactId);
        using ByteArrayContent body = new(notification.Body);
        using HttpRequestMessage delivery = new(HttpMethod.Post, "/intercom/webhooks") { Content = body };
        delivery.Headers.Add(WebhookSignature.Header, notification.Signature);

        CollectedTelemetry telemetry = await RunAsync(async service =>
            (await service.SendAsync(delivery)).StatusCode.Should().Be(HttpStatusCode.OK));

        telemetry.Logs.Select(log => log.FormattedMessage).Should().Contain($"Contact {_contactId} signed up");
    }

    [Test]
    public async Task Traces_metrics_and_logs_are_sent_to_a_collector_when_its_address_is_set()
    {
        await using StubCollector collector = await StubCollector.StartAsync();
        _server.FailNext(HttpStatusCode.Forbidden, "forbidden");

        await RunAsync(
            async service => await GetContactAsync(service),
            $"--OTEL_EXPORTER_OTLP_ENDPOINT={collector.Address}",
            "--OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf");

        collector.Received("/v1/traces").Should().Contain("GET /contacts/{contact_id}").And.Contain("intercom.operation");
        collector.Received("/v1/metrics").Should().Contain("intercom.client.duration").And.Contain("intercom.client.calls");
        collector.Received("/v1/logs").Should().Contain("Contacts.Get: GET /contacts/{contact_id} failed");
    }

    private static MetricPoint Point(CollectedTelemetry telemetry, string name) =>
        telemetry.Metrics.Should().ContainSingle(metric => metric.Name == name).Which.MetricPoints.Should().ContainSingle().Subject;

    private static Dictionary<string, object?> Tags(MetricPoint point)
    {
        Dictionary<string, object?> tags = new(StringComparer.Ordinal);
        foreach (KeyValuePair<string, object?> tag in point.Tags)
        {
            tags[tag.Key] = tag.Value;
        }

        return tags;
    }

    private Task<HttpResponseMessage> GetContactAsync(HttpClient service) =>
        service.GetAsync(new Uri($"/contacts/{_contactId}", UriKind.Relative));

    private Task<HttpResponseMessage> PostNoteAsync(HttpClient service) =>
        service.PostAsJsonAsync(new Uri($"/contacts/{_contactId}/notes", UriKind.Relative), new NewNote("Called"));

    private Task<CollectedTelemetry> RunAsync(Func<HttpClient, Task> use, params string[] settings) =>
        WebApiRun.RunAsync(_server, use, settings);
}
