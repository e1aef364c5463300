namespace Intercom;

/// <summary>
/// Writes files atomically: a file is either complete or absent. A file that is replaced keeps its permissions, and a symbolic link keeps
/// its target. Devices and pipes are written directly.
/// </summary>
internal static class AtomicFile
{
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        string target = ResolveLinks(Validate(path));
        using (FileStream? special = OpenSpecial(target))
        {
            if (special is not null)
            {
                await WriteAsync(special, write).ConfigureAwait(false);
                return;
            }
        }

        // The name does not depend on that of the file, which may have the maximum length.
        string partial = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetRandomFileName()}.part");
        try
        {
            using (FileStream file = Create(partial, target))
            {
                await WriteAsync(file, write).ConfigureAwait(false);
            }

            Replace(partial, target);
        }
        catch when (File.Exists(partial))
        {
            File.Delete(partial);
            throw;
        }
    }

    private static async Task WriteAsync(FileStream file, Func<Stream, Task> write)
    {
        await write(file).ConfigureAwait(false);
        await file.FlushAsync(CancellationToken.None).ConfigureAwait(false);
    }

    public static string Validate(string path)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            throw new ArgumentException("path is empty.", nameof(path));
        }

        return Directory.Exists(path)
            ? throw new ArgumentException($"path is a folder: {path}. Add a file name.", nameof(path))
            : Path.GetFullPath(path);
    }

    // Streams that cannot seek and devices are not files that can be replaced.
    private static FileStream? OpenSpecial(string target)
    {
        if (!File.Exists(target))
        {
            return null;
        }

        FileStream existing = new(
            target,
            FileMode.Open,
            FileAccess.Write,
            FileShare.ReadWrite | FileShare.Delete,
            TemporaryFile.BlockSize,
            useAsync: true);
        if (!existing.CanSeek || target.StartsWith("/dev/", StringComparison.Ordinal))
        {
            return existing;
        }

        existing.Dispose();
        return null;
    }

#if NET
    private static string ResolveLinks(string path)
    {
        FileInfo file = new(path);
        return file.LinkTarget is null ? path : file.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path;
    }

    private static FileStream Create(string partial, string target)
    {
        FileStreamOptions options = new()
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.None,
            BufferSize = TemporaryFile.BlockSize,
            Options = FileOptions.Asynchronous,
        };
        if (OperatingSystem.IsWindows() || !File.Exists(target))
        {
            return new FileStream(partial, options);
        }

        // Set at creation, so that nobody can read the content who could not read the file; set again, since the umask may remove
        // permissions.
        UnixFileMode mode = File.GetUnixFileMode(target);
        options.UnixCreateMode = mode;
        FileStream file = new(partial, options);
        File.SetUnixFileMode(file.SafeFileHandle, mode);
        return file;
    }

    private static void Replace(string source, string target) => File.Move(source, target, overwrite: true);
#else
    private static string ResolveLinks(string path) => path;

    private static FileStream Create(string partial, string target)
    {
        _ = target;
        return new FileStream(partial, FileMode.CreateNew, FileAccess.Write, FileShare.None, TemporaryFile.BlockSize, useAsync: true);
    }

    private static void Replace(string source, string target)
    {
        if (!File.Exists(target))
        {
            File.Move(source, target);
        }
        else if (File.GetAttributes(target).HasFlag(FileAttributes.ReparsePoint))
        {
            // This target framework cannot resolve links, but writes through them.
            File.Copy(source, target, overwrite: true);
            File.Delete(source);
        }
        else
        {
            File.Replace(source, target, destinationBackupFileName: null);
        }
    }
#endif
}
