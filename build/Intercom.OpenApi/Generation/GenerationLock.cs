namespace Intercom.OpenApi.Generation;

/// <summary>Keeps two builds of one repository, such as an IDE and a terminal, from generating at the same time.</summary>
public static class GenerationLock
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public static IDisposable Take(string folder)
    {
        Directory.CreateDirectory(folder);
        string path = Path.Combine(folder, "generation.lock");
        DateTime until = DateTime.UtcNow + Patience;
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (DateTime.UtcNow < until)
            {
                Thread.Sleep(Pause);
            }
            catch (IOException exception)
            {
                throw new DescriptionException($"{path} is held by another build: {exception.Message}");
            }
        }
    }
}
