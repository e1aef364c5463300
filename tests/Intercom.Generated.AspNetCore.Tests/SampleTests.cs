using Webhooks;

namespace Intercom.AspNetCore.Tests;

public class SampleTests
{
    [Test]
    public async Task The_sample_delivers_to_itself_and_handles_what_is_good_once()
    {
        await using StringWriter output = new();

        (await WebhooksSample.RunAsync(output)).Should().Be(0);

        output.ToString().Should().Contain("401 for one that someone else signed").And.Contain("Handled: Ada wrote 'It works now' in conversation 4711");
    }
}
