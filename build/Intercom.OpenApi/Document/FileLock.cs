using Intercom.OpenApi.Diagnostics;

namespace Intercom.OpenApi.Document;

/// <summary>Keeps two builds from working on the same files at the same time.</summary>
public static class FileLock
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <summary>Acquires the lock of a file, which is released when the returned object is disposed.</summary>
    /// <param name="path">The file, in an existing folder.</param>
    /// <exception cref="DescriptionException">Another build holds the lock for 3 minutes.</exception>
    public static IDisposable Acquire(string path) => Acquire(path, Timeout, () => Thread.Sleep(Interval));

    /// <summary>Acquires the lock of a file, which is released when the returned object is disposed.</summary>
    /// <param name="path">The file, in an existing folder.</param>
    /// <param name="timeout">The maximum time to wait for another build.</param>
    /// <param name="wait">Waits between two attempts.</param>
    /// <exception cref="DescriptionException">Another build holds the lock.</exception>
    public static IDisposable Acquire(string path, TimeSpan timeout, Action wait)
    {
        DateTime until = DateTime.UtcNow + timeout;
        while (true)
        {
            try
            {
                // The file stays when the lock is released: a deleted one could be locked by another build that has opened it before.
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (DateTime.UtcNow < until)
            {
                wait();
            }
            catch (IOException exception)
            {
                throw new DescriptionException($"{path} is held by another build: {exception.Message}");
            }
        }
    }
}
