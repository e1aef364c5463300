using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Intercom.Testing.Webhooks;

/// <summary>
/// Sends notifications in the background, signed, as Intercom does: five seconds for a response, one retry a minute after a failure, later
/// attempts for an address that responds with 429, and no more notifications for one that responds with 410 or has failed for a week.
/// </summary>
internal sealed class WebhookSender : IDisposable
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan RetryDelay = TimeSpan.FromMinutes(1);

    private readonly Lazy<HttpClient> _http;
    private readonly string _secret;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentDictionary<Task, bool> _sending = new();
    private readonly ConcurrentQueue<WebhookDelivery> _deliveries = new();
    private readonly ConcurrentDictionary<Uri, WebhookEndpoint> _endpoints = new();

    public WebhookSender(HttpMessageHandler? handler, string secret, TimeProvider time)
    {
        // Most servers send nothing, and start sooner without connections.
        _http = new Lazy<HttpClient>(() => CreateClient(handler));
        _secret = secret;
        _time = time;
    }

    /// <summary>Called with the address of a subscription that ended.</summary>
    public Action<Uri>? OnGone { get; set; }

    /// <summary>The attempts so far, oldest first.</summary>
    public IReadOnlyList<WebhookDelivery> Deliveries => [.. _deliveries];

    public void Send(IWebhookMessage notification)
    {
        Task sending = Task.Run(() => SendAsync(notification));
        _sending[sending] = true;
        _ = sending.ContinueWith(done =>
            _sending.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Waits until all notifications so far were sent, retries included.</summary>
    public Task FlushAsync(CancellationToken cancellationToken) => Task.WhenAll(_sending.Keys).WaitAsync(cancellationToken);

    public void Clear() => _deliveries.Clear();

    /// <summary>Removes the delivery state of an address.</summary>
    public void Forget(Uri address) => _endpoints.TryRemove(address, out _);

    /// <summary>Sends a notification at once, without a retry.</summary>
    public async Task<WebhookDelivery> AttemptAsync(IWebhookMessage notification, int attempt, CancellationToken cancellationToken)
    {
        string body = notification.Body(attempt);
        HttpStatusCode? status = await PostAsync(notification, body, cancellationToken).ConfigureAwait(false);
        WebhookDelivery delivery = new(notification.Topic, notification.Address, body, attempt, status);
        WebhookEndpoint endpoint = Endpoint(notification.Address);
        endpoint.Report(delivery, _time.GetUtcNow());
        _deliveries.Enqueue(delivery);
        if (endpoint.IsClosed)
        {
            OnGone?.Invoke(notification.Address);
        }

        return delivery;
    }

    public void Dispose()
    {
        if (_stopping.IsCancellationRequested)
        {
            return;
        }

        _stopping.Cancel();
        if (_http.IsValueCreated)
        {
            _http.Value.Dispose();
        }
    }

    private static HttpClient CreateClient(HttpMessageHandler? handler)
    {
        HttpClient client = handler is null
            ? new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false })
            : new HttpClient(handler, disposeHandler: false);
        client.Timeout = System.Threading.Timeout.InfiniteTimeSpan;
        return client;
    }

    private async Task SendAsync(IWebhookMessage notification)
    {
        try
        {
            await DeliverAsync(notification).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // The server was stopped.
        }
    }

    private async Task DeliverAsync(IWebhookMessage notification)
    {
        WebhookEndpoint endpoint = Endpoint(notification.Address);
        DateTimeOffset dropAt = _time.GetUtcNow() + WebhookEndpoint.MaxWait;
        bool isRetry = false;
        for (int attempt = 1; await IsOpenAsync(endpoint, dropAt).ConfigureAwait(false); attempt++)
        {
            WebhookDelivery delivery = await AttemptAsync(notification, attempt, _stopping.Token).ConfigureAwait(false);
            if (delivery.StatusCode == HttpStatusCode.TooManyRequests)
            {
                continue;
            }

            if (delivery.IsDelivered || isRetry || endpoint.IsClosed)
            {
                return;
            }

            isRetry = true;
            await Task.Delay(RetryDelay, _time, _stopping.Token).ConfigureAwait(false);
        }
    }

    /// <summary>Waits until an address accepts notifications.</summary>
    /// <returns>Whether the notification can be sent; false if it is dropped.</returns>
    private async Task<bool> IsOpenAsync(WebhookEndpoint endpoint, DateTimeOffset dropAt)
    {
        while (endpoint.Delay(_time.GetUtcNow()) is var delay && delay > TimeSpan.Zero)
        {
            if (_time.GetUtcNow() + delay > dropAt)
            {
                return false;
            }

            await Task.Delay(delay, _time, _stopping.Token).ConfigureAwait(false);
        }

        return !endpoint.IsClosed;
    }

    private WebhookEndpoint Endpoint(Uri address) => _endpoints.GetOrAdd(address, _ => new WebhookEndpoint());

    private async Task<HttpStatusCode?> PostAsync(IWebhookMessage notification, string body, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, notification.Address);
        byte[] bytes = Encoding.UTF8.GetBytes(body);
        request.Content = new ByteArrayContent(bytes);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        (string header, string signature) = notification.Sign(bytes, _secret);
        request.Headers.TryAddWithoutValidation(header, signature);
        request.Headers.TryAddWithoutValidation("User-Agent", "intercom-parrot-service-client/1.0");
        using CancellationTokenSource timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(Timeout);
        try
        {
            using HttpResponseMessage response = await _http.Value.SendAsync(request, HttpCompletionOption.ResponseHeadersRead,
                timeout.Token).ConfigureAwait(false);
            return response.StatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException
            && !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }
}
