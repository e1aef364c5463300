namespace Intercom;

/// <summary>
/// Writes files that are complete or not there at all. A file that is replaced keeps its permissions, a link keeps leading to its file, and what is no file, such as a device or a pipe, is
/// written to.
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

        // The name does not depend on that of the file, which may be as long as names can be.
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
            throw new ArgumentException("path is missing.", nameof(path));
        }

        return Directory.Exists(path)
            ? throw new ArgumentException($"path is a folder: {path}. Add the name of the file.", nameof(path))
            : Path.GetFullPath(path);
    }

    // What cannot be sought in is no file that could be replaced, and neither is a device.
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

        // From the start, so that no one reads who could not read the file before; and again, since the process may mask some permissions.
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
            // Links cannot be resolved here, but written through.
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
