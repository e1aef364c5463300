namespace Intercom;

/// <summary>Files that are gone when they are closed.</summary>
internal static class TemporaryFile
{
    public const int BlockSize = 80 * 1024;

    // The name is taken by a file that no other user can read, which then is opened.
    public static FileStream Create() =>
        new(
            Path.GetTempFileName(),
            FileMode.Open,
            FileAccess.ReadWrite,
            FileShare.None,
            BlockSize,
            FileOptions.Asynchronous | FileOptions.DeleteOnClose);
}
