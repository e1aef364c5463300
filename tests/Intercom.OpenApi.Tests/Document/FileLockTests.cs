using Intercom.OpenApi.Document;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Document;

public class FileLockTests
{
    private static readonly TimeSpan NoTimeout = TimeSpan.FromDays(1);

    [Test]
    public void The_second_build_waits_until_the_first_releases_the_lock()
    {
        using TemporaryFolder folder = new();
        string path = folder.PathOf("build.lock");
        IDisposable first = FileLock.Acquire(path);
        int waits = 0;

        using IDisposable second = FileLock.Acquire(path, NoTimeout, () =>
        {
            waits++;
            if (waits == 3)
            {
                first.Dispose();
            }
        });

        waits.Should().Be(3);
    }

    [Test]
    public void A_timeout_reports_the_lock_that_another_build_holds()
    {
        using TemporaryFolder folder = new();
        string path = folder.PathOf("build.lock");
        using IDisposable first = FileLock.Acquire(path);

        Failure.Of(() => FileLock.Acquire(path, TimeSpan.Zero, () => { })).Should().StartWith(path).And.Contain("another build");
    }

    [Test]
    public void A_released_lock_can_be_acquired_at_once()
    {
        using TemporaryFolder folder = new();
        string path = folder.PathOf("build.lock");
        FileLock.Acquire(path).Dispose();

        Action acquiring = () => FileLock.Acquire(path, TimeSpan.Zero, () => { }).Dispose();

        acquiring.Should().NotThrow();
    }
}
