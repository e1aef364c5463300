using Intercom.OpenApi.Document;
using Intercom.OpenApi.Emit;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Emit;

public class GenerationLockTests
{
    [Test]
    public void A_folder_is_created_and_its_lock_is_held()
    {
        using TemporaryFolder folder = new();
        using IDisposable held = GenerationLock.Acquire(folder.PathOf("a"));

        Failure.Of(() => FileLock.Acquire(folder.PathOf("a/generation.lock"), TimeSpan.Zero, () => { })).Should().Contain("another build");
    }

    [Test]
    public void Other_folders_have_locks_of_their_own()
    {
        using TemporaryFolder folder = new();
        using IDisposable first = GenerationLock.Acquire(folder.PathOf("a"));

        using IDisposable second = GenerationLock.Acquire(folder.PathOf("b"));

        second.Should().NotBeNull();
    }
}
