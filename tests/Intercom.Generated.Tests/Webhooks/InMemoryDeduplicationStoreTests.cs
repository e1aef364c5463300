using System.Runtime.CompilerServices;
using Microsoft.Extensions.Time.Testing;

namespace Intercom.Tests.Webhooks;

public class InMemoryDeduplicationStoreTests
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    private FakeTimeProvider _clock = null!;
    private InMemoryDeduplicationStore _store = null!;

    [SetUp]
    public void Create()
    {
        _clock = new FakeTimeProvider();
        _store = new InMemoryDeduplicationStore(_clock);
    }

    [Test]
    public async Task A_notification_is_claimed_once_until_it_is_released()
    {
        (await ClaimAsync("released")).Should().Be(DeduplicationState.Claimed);
        _clock.Advance(TimeSpan.FromDays(365));
        (await ClaimAsync("released")).Should().Be(DeduplicationState.InProgress);

        await _store.ReleaseAsync("released");

        (await ClaimAsync("released")).Should().Be(DeduplicationState.Claimed);
    }

    [Test]
    public async Task A_completed_notification_is_recognized_until_its_window_ends()
    {
        await ClaimAsync("completed");
        await _store.CompleteAsync("completed", Window);

        _clock.Advance(Window - TimeSpan.FromTicks(1));
        (await ClaimAsync("completed")).Should().Be(DeduplicationState.Completed);

        _clock.Advance(TimeSpan.FromTicks(1));
        (await ClaimAsync("completed")).Should().Be(DeduplicationState.Claimed);
        (await ClaimAsync("completed")).Should().Be(DeduplicationState.InProgress);
    }

    [Test]
    public async Task A_window_without_an_end_is_recognized_forever()
    {
        await ClaimAsync("forever");
        await _store.CompleteAsync("forever", TimeSpan.MaxValue);

        _clock.Advance(TimeSpan.FromDays(1_000_000));

        (await ClaimAsync("forever")).Should().Be(DeduplicationState.Completed);
    }

    [Test]
    public async Task Of_many_deliveries_at_a_time_one_claims_the_notification()
    {
        DeduplicationState[] states = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => ClaimAsync("parallel"))));

        states.Should().ContainSingle(state => state == DeduplicationState.Claimed);
        states.Should().OnlyContain(state => state == DeduplicationState.Claimed || state == DeduplicationState.InProgress);
    }

    [Test]
    public async Task Expired_notifications_are_not_kept_in_memory()
    {
        WeakReference expired = CompleteNew();
        await _store.CompleteAsync("forever", TimeSpan.MaxValue);
        _clock.Advance(Window);
        await _store.CompleteAsync("later", Window);

        GC.Collect();

        expired.IsAlive.Should().BeFalse();
        GC.KeepAlive(_store);
    }

    [Test]
    public void Missing_identifiers_and_negative_windows_are_rejected()
    {
        _store.Invoking(store => store.ClaimAsync(null!, default)).Should().Throw<ArgumentNullException>().WithParameterName("id");
        _store.Invoking(store => store.CompleteAsync(null!, Window)).Should().Throw<ArgumentNullException>().WithParameterName("id");
        _store.Invoking(store => store.ReleaseAsync(null!)).Should().Throw<ArgumentNullException>().WithParameterName("id");
        _store.Invoking(store => store.CompleteAsync("1", TimeSpan.FromTicks(-1)))
            .Should().Throw<ArgumentOutOfRangeException>().WithParameterName("window");
    }

    // A method of its own, and without a state machine, so that nothing holds its local when memory is collected.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference CompleteNew()
    {
        string id = Guid.NewGuid().ToString();
        _store.ClaimAsync(id, CancellationToken.None).AsTask().IsCompletedSuccessfully.Should().BeTrue();
        _store.CompleteAsync(id, Window).AsTask().IsCompletedSuccessfully.Should().BeTrue();
        return new WeakReference(id);
    }

    private async Task<DeduplicationState> ClaimAsync(string id) => await _store.ClaimAsync(id, CancellationToken.None);
}
