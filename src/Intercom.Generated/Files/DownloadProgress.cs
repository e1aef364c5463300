using System.Globalization;

namespace Intercom;

/// <summary>The progress of a download, reported after each block that arrives.</summary>
public sealed class DownloadProgress
{
    /// <summary>Creates a progress report, for test doubles.</summary>
    /// <param name="receivedBytes">The number of bytes that arrived so far.</param>
    /// <param name="totalBytes">The size of the file in bytes; null when unknown.</param>
    public DownloadProgress(long receivedBytes, long? totalBytes)
    {
        ReceivedBytes = receivedBytes;
        TotalBytes = totalBytes;
    }

    /// <summary>The number of bytes that arrived so far, as they are transferred: those of a compressed file, not of its content.</summary>
    public long ReceivedBytes { get; }

    /// <summary>The size of the file in bytes; null when the response does not contain it.</summary>
    public long? TotalBytes { get; }

    /// <summary>Returns both numbers.</summary>
    public override string ToString() => string.Format(
        CultureInfo.InvariantCulture,
        TotalBytes is null ? "{0} bytes" : "{0} of {1} bytes",
        ReceivedBytes,
        TotalBytes);
}
