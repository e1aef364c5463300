namespace Intercom;

/// <summary>Creates files that are deleted when they are closed.</summary>
internal static class TemporaryFile
{
    public const int BlockSize = 80 * 1024;

    // The file is created so that no other user can read it, and then opened.
    public static FileStream Create() =>
        new(
            Path.GetTempFileName(),
            FileMode.Open,
            FileAccess.ReadWrite,
            FileShare.None,
            BlockSize,
            FileOptions.Asynchronous | FileOptions.DeleteOnClose);
}
