using Microsoft.Extensions.Time.Testing;
using Serverless;

namespace Intercom.Samples.Tests.Serverless;

public class InMemoryDeduplicationStoreTests
{
    private readonly FakeTimeProvider _time = new();

    [Test]
    public async Task A_notification_is_claimed_once_until_it_is_released()
    {
        InMemoryDeduplicationStore store = new(_time);

        (await store.ClaimAsync("1", default)).Should().Be(DeduplicationState.Claimed);
        (await store.ClaimAsync("1", default)).Should().Be(DeduplicationState.InProgress);

        await store.ReleaseAsync("1");
        (await store.ClaimAsync("1", default)).Should().Be(DeduplicationState.Claimed);
    }

    [Test]
    public async Task A_completed_notification_is_recognized_until_its_window_ends()
    {
        InMemoryDeduplicationStore store = new(_time);
        await store.ClaimAsync("1", default);
        await store.CompleteAsync("1", TimeSpan.FromHours(1));

        _time.Advance(TimeSpan.FromMinutes(59));
        (await store.ClaimAsync("1", default)).Should().Be(DeduplicationState.Completed);

        _time.Advance(TimeSpan.FromMinutes(1));
        (await store.ClaimAsync("1", default)).Should().Be(DeduplicationState.Claimed);
    }
}
