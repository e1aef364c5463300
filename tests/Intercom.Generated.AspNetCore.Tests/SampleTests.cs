using Webhooks;

namespace Intercom.AspNetCore.Tests;

public class SampleTests
{
    [Test]
    public async Task The_sample_delivers_to_itself_and_handles_a_valid_notification_once()
    {
        await using StringWriter output = new();

        (await WebhooksSample.RunAsync(output)).Should().Be(0);

        output.ToString().Should().Contain("5 of 5 requests had the expected response, 1 of 1 replies were handled.")
            .And.Contain("401 for one that someone else signed").And.Contain("Handled: Ada wrote 'It works now' in conversation 4711");
    }

    [TestCase(0, 4)]
    [TestCase(0, 2)]
    [TestCase(2, 3)]
    [TestCase(0, 0)]
    public async Task The_sample_fails_when_it_sends_fewer_requests_than_expected(int skipped, int taken)
    {
        await using StringWriter output = new();

        (await WebhooksSample.RunAsync(output, [.. WebhooksSample.Deliveries.Skip(skipped).Take(taken)])).Should().NotBe(0);

        output.ToString().Should().Contain($"{taken} of 5 requests");
    }
}
