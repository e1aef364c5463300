using Intercom.OpenApi.Diagnostics;

namespace Intercom.OpenApi.Emit;

/// <summary>Keeps two builds of one repository, such as an IDE and a terminal, from generating at the same time.</summary>
public static class GenerationLock
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public static IDisposable Take(string folder) => Take(folder, Patience, () => Thread.Sleep(Pause));

    public static IDisposable Take(string folder, TimeSpan patience, Action pause)
    {
        Directory.CreateDirectory(folder);
        string path = Path.Combine(folder, "generation.lock");
        DateTime until = DateTime.UtcNow + patience;
        while (true)
        {
            try
            {
                // The file stays when the lock is gone: one that was deleted could still be locked by who had opened it before.
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (DateTime.UtcNow < until)
            {
                pause();
            }
            catch (IOException exception)
            {
                throw new DescriptionException($"{path} is held by another build: {exception.Message}");
            }
        }
    }
}
