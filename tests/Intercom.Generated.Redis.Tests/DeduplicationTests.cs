using Intercom.Redis.Tests.Support;
using StackExchange.Redis;

namespace Intercom.Redis.Tests;

/// <summary>Notifications that several processes receive.</summary>
internal sealed class DeduplicationTests : RedisFixture
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    [Test]
    public async Task Of_ten_processes_that_receive_a_notification_ten_times_one_delivery_claims_it()
    {
        List<IntercomRedisDeduplicationStore> stores = [];
        for (int process = 0; process < 10; process++)
        {
            stores.Add(await CreateAsync());
        }

        DeduplicationState[] states = await Task.WhenAll(
            stores.SelectMany(store => Enumerable.Range(0, 10).Select(_ => Task.Run(async () => await store.ClaimAsync("1", default)))));

        states.Count(state => state == DeduplicationState.Claimed).Should().Be(1);
        states.Count(state => state == DeduplicationState.InProgress).Should().Be(99);
    }

    [Test]
    public async Task A_claim_that_is_released_after_a_failure_can_be_claimed_by_another_process()
    {
        (IntercomRedisDeduplicationStore first, IntercomRedisDeduplicationStore second) = (await CreateAsync(), await CreateAsync());
        await first.ClaimAsync("1", default);
        (await second.ClaimAsync("1", default)).Should().Be(DeduplicationState.InProgress);

        await first.ReleaseAsync("1");

        (await second.ClaimAsync("1", default)).Should().Be(DeduplicationState.Claimed);
    }

    [Test]
    public async Task A_completed_notification_is_a_duplicate_for_the_window_only()
    {
        (IntercomRedisDeduplicationStore first, IntercomRedisDeduplicationStore second) = (await CreateAsync(), await CreateAsync());
        await first.ClaimAsync("1", default);
        await first.CompleteAsync("1", TimeSpan.FromMilliseconds(200));
        (await second.ClaimAsync("1", default)).Should().Be(DeduplicationState.Completed);

        await WaitForAsync(async () => await second.ClaimAsync("1", default) == DeduplicationState.Claimed);
    }

    [Test]
    public async Task A_claim_of_a_process_that_died_expires_before_the_redelivery_of_Intercom()
    {
        IntercomRedisDeduplicationStore store = await CreateAsync();
        await store.ClaimAsync("1", default);

        TimeSpan? expiry = await (await ConnectAsync()).GetDatabase().KeyTimeToLiveAsync($"{{{Prefix}}}:notification:1");

        expiry.Should().BePositive().And.BeLessThan(TimeSpan.FromMinutes(1));
    }

    [Test]
    public async Task A_process_releases_neither_the_claim_of_another_one_nor_a_completed_notification()
    {
        (IntercomRedisDeduplicationStore first, IntercomRedisDeduplicationStore second) = (await CreateAsync(), await CreateAsync());
        await first.ClaimAsync("1", default);
        await second.ReleaseAsync("1");
        (await second.ClaimAsync("1", default)).Should().Be(DeduplicationState.InProgress);

        await first.CompleteAsync("1", Window);
        await first.ReleaseAsync("1");
        (await second.ClaimAsync("1", default)).Should().Be(DeduplicationState.Completed);
    }

    private async Task<IntercomRedisDeduplicationStore> CreateAsync() =>
        new(await ConnectAsync(), new IntercomRedisWebhookOptions { KeyPrefix = Prefix });
}
