using System.Net;

namespace Intercom.Tests.Exceptions;

/// <summary>Bodies that do not hear of cancelling, such as those of .NET Framework: closing them ends the call.</summary>
public class UncancellableBodyTests
{
    private static readonly RequestOptions Hurried = new() { Timeout = TimeSpan.FromMilliseconds(50) };

    [TestCaseSource(nameof(Bodies))]
    public async Task Cancelling_ends_the_request_with_the_token_of_the_caller(HttpStatusCode status, Func<int> end)
    {
        UncancellableStream body = new(end);
        using FakeIntercom intercom = FakeIntercom.Responding(new StreamContent(body), status);
        using CancellationTokenSource source = new();
        Task<Contact> call = intercom.Client.Contacts.GetAsync("1", cancellationToken: source.Token);
        await body.FirstRead;

        await source.CancelAsync();

        (await CatchAsync<OperationCanceledException>(() => call)).CancellationToken.Should().Be(source.Token);
    }

    [TestCaseSource(nameof(Bodies))]
    public async Task The_timeout_ends_the_request(HttpStatusCode status, Func<int> end)
    {
        using FakeIntercom intercom = FakeIntercom.Responding(new StreamContent(new UncancellableStream(end)), status);

        (await CatchAsync<IntercomTimeoutException>(() => intercom.Client.Contacts.GetAsync("1", options: Hurried))).Timeout
            .Should().Be(TimeSpan.FromMilliseconds(50));
    }

    [TestCase(HttpStatusCode.OK)]
    [TestCase(HttpStatusCode.BadGateway)]
    public async Task Cancelling_ends_a_request_whose_body_cannot_be_opened(HttpStatusCode status)
    {
        UncancellableContent body = new();
        using FakeIntercom intercom = FakeIntercom.Responding(body, status);
        using CancellationTokenSource source = new();
        Task<Contact> call = intercom.Client.Contacts.GetAsync("1", cancellationToken: source.Token);
        await body.Opened;

        await source.CancelAsync();

        (await CatchAsync<OperationCanceledException>(() => call)).CancellationToken.Should().Be(source.Token);
    }

    [Test]
    public async Task The_timeout_ends_a_request_whose_file_cannot_be_opened()
    {
        using FakeIntercom intercom = FakeIntercom.Responding(new UncancellableContent());

        await CatchAsync<IntercomTimeoutException>(() => intercom.Client.Calls.DownloadRecordingAsync("1", Hurried));
    }

    [Test]
    public async Task The_timeout_ends_a_request_for_text()
    {
        using FakeIntercom intercom = FakeIntercom.Responding(new StreamContent(new UncancellableStream(() => 0)));

        await CatchAsync<IntercomTimeoutException>(() => intercom.Client.Calls.GetTranscriptAsync("1", Hurried));
    }

    private static IEnumerable<TestCaseData> Bodies()
    {
        Func<int>[] ends =
        [
            () => throw new ObjectDisposedException("body"), () => throw new IOException("Closed."),
            () => throw new WebException("Aborted."), () => 0,
        ];
        return from end in ends
               from status in new[] { HttpStatusCode.OK, HttpStatusCode.BadGateway }
               select new TestCaseData(status, end);
    }

    private static async Task<TException> CatchAsync<TException>(Func<Task> call)
        where TException : Exception => (await call.Should().ThrowAsync<TException>()).Which;
}
