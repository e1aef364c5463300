namespace Intercom.Tests.Serialization;

/// <summary>
/// A request that is cancelled while its response is read ends with the token of the caller, whatever had arrived by then.
/// </summary>
public class CancelledReadingTests
{
    private static IEnumerable<ClientMethod> Methods =>
        ClientMethod.All.Where(method => method.Response is not null && method.Response != typeof(IntercomFile));

    [TestCaseSource(nameof(Methods))]
    public async Task Cancellation_takes_precedence_over_errors_of_the_body(ClientMethod method)
    {
        BeginningStream body = new("{\"id\":}"u8.ToArray());
        using FakeIntercom intercom = FakeIntercom.Responding(new StreamContent(body));
        using CancellationTokenSource source = new();
        Task call = method.CallAsync(intercom.Client, source.Token);
        await body.FirstRead;

        await source.CancelAsync();

        (await call.Invoking(started => started).Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken
            .Should().Be(source.Token);
    }
}
