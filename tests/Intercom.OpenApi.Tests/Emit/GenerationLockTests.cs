using Intercom.OpenApi.Emit;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Emit;

public class GenerationLockTests
{
    private static readonly TimeSpan NoPatience = TimeSpan.Zero;
    private static readonly TimeSpan EndlessPatience = TimeSpan.FromDays(1);

    [Test]
    public void The_second_waits_until_the_first_lets_go()
    {
        using TemporaryFolder folder = new();
        IDisposable first = GenerationLock.Take(folder.Root);
        int pauses = 0;

        using IDisposable second = GenerationLock.Take(folder.Root, EndlessPatience, () =>
        {
            pauses++;
            if (pauses == 3)
            {
                first.Dispose();
            }
        });

        pauses.Should().Be(3);
    }

    [Test]
    public void A_wait_in_vain_reports_which_lock_is_held()
    {
        using TemporaryFolder folder = new();
        using IDisposable first = GenerationLock.Take(folder.Root);

        Failure.Of(() => GenerationLock.Take(folder.Root, NoPatience, () => { }))
            .Should().StartWith(folder.Root).And.Contain("another build");
    }

    [Test]
    public void A_lock_that_was_let_go_is_free_at_once()
    {
        using TemporaryFolder folder = new();
        GenerationLock.Take(folder.Root).Dispose();

        Action taking = () => GenerationLock.Take(folder.Root, NoPatience, () => { }).Dispose();

        taking.Should().NotThrow();
    }

    [Test]
    public void Other_folders_have_locks_of_their_own()
    {
        using TemporaryFolder folder = new();
        using IDisposable first = GenerationLock.Take(folder.PathOf("a"));

        Action taking = () => GenerationLock.Take(folder.PathOf("b"), NoPatience, () => { }).Dispose();

        taking.Should().NotThrow();
    }
}
