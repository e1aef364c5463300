using Intercom.OpenApi.Document;

namespace Intercom.OpenApi.Emit;

/// <summary>Keeps two builds of one repository, such as an IDE and a terminal, from generating at the same time.</summary>
public static class GenerationLock
{
    /// <summary>Acquires the lock of a folder, which is created.</summary>
    /// <param name="folder">The folder of the intermediate files.</param>
    public static IDisposable Acquire(string folder)
    {
        Directory.CreateDirectory(folder);
        return FileLock.Acquire(Path.Combine(folder, "generation.lock"));
    }
}
