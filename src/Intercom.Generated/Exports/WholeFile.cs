namespace Intercom;

/// <summary>Writes files that are there whole or not at all.</summary>
internal static class WholeFile
{
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        string target = Check(path);
        string partial = $"{target}.{Path.GetRandomFileName()}.part";
        try
        {
            using (FileStream file = new(partial, FileMode.CreateNew, FileAccess.Write, FileShare.None, TemporaryFile.BlockSize, useAsync: true))
            {
                await write(file).ConfigureAwait(false);
                await file.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            }

            Replace(partial, target);
        }
        catch when (File.Exists(partial))
        {
            File.Delete(partial);
            throw;
        }
    }

    public static string Check(string path)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            throw new ArgumentException("path is missing.", nameof(path));
        }

        return Directory.Exists(path) ? throw new ArgumentException($"path is a folder: {path}. Add the name of the file.", nameof(path)) : Path.GetFullPath(path);
    }

#if NET
    private static void Replace(string source, string target) => File.Move(source, target, overwrite: true);
#else
    private static void Replace(string source, string target)
    {
        if (File.Exists(target))
        {
            File.Replace(source, target, destinationBackupFileName: null);
        }
        else
        {
            File.Move(source, target);
        }
    }
#endif
}
