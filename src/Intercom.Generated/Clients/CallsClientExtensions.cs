using System.Text;

namespace Intercom;

/// <summary>Saves recordings and transcripts of calls.</summary>
public static class CallsClientExtensions
{
    /// <summary>
    /// Saves the recording of a call to a file, which is there when it is complete and not before. A file of that name is replaced. The audio comes from a signed address, to which the
    /// access token is not sent.
    /// </summary>
    /// <param name="calls">The client.</param>
    /// <param name="callId">Identifier of the call that was recorded.</param>
    /// <param name="path">The file.</param>
    /// <param name="options">Settings of the call to Intercom; null for those of the client.</param>
    /// <param name="cancellationToken">Ends the download.</param>
    /// <exception cref="ArgumentException">An argument is missing, or the path is a folder. Nothing is sent.</exception>
    /// <exception cref="IntercomNotFoundException">There is no such call, or it was not recorded.</exception>
    /// <exception cref="IntercomException">The call failed for another reason, or the connection broke.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static Task SaveRecordingAsync(this ICallsClient calls, string callId, string path, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        AtomicFile.WriteAsync(path, file => calls.SaveRecordingAsync(callId, file, options, cancellationToken));

    /// <summary>Writes the recording of a call to a stream as it arrives. When that fails, a part of it may be written.</summary>
    /// <param name="calls">The client.</param>
    /// <param name="callId">Identifier of the call that was recorded.</param>
    /// <param name="destination">The stream; left open.</param>
    /// <param name="options">Settings of the call to Intercom; null for those of the client.</param>
    /// <param name="cancellationToken">Ends the download.</param>
    /// <exception cref="ArgumentException">An argument is missing.</exception>
    /// <exception cref="IntercomNotFoundException">There is no such call, or it was not recorded.</exception>
    /// <exception cref="IntercomException">The call failed for another reason, or the connection broke.</exception>
    public static Task SaveRecordingAsync(this ICallsClient calls, string callId, Stream destination, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        CopyRecordingAsync(Check(calls), callId, destination ?? throw new ArgumentNullException(nameof(destination)), options, cancellationToken);

    /// <summary>Saves the transcript of a call to a file in UTF-8, which appears when it is complete. A file of that name is replaced.</summary>
    /// <param name="calls">The client.</param>
    /// <param name="callId">Identifier of the call that was transcribed.</param>
    /// <param name="path">The file.</param>
    /// <param name="options">Settings of the call to Intercom; null for those of the client.</param>
    /// <param name="cancellationToken">Ends the download.</param>
    /// <exception cref="ArgumentException">An argument is missing, or the path is a folder. Nothing is sent.</exception>
    /// <returns>True when the transcript was saved; false when the call was not transcribed, and no file is written.</returns>
    /// <exception cref="IntercomNotFoundException">There is no such call.</exception>
    /// <exception cref="IntercomException">The request failed for another reason.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static Task<bool> SaveTranscriptAsync(this ICallsClient calls, string callId, string path, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        WriteTranscriptAsync(Check(calls), callId, AtomicFile.Validate(path), options, cancellationToken);

    /// <summary>Writes the transcript of a call to a stream, in UTF-8.</summary>
    /// <param name="calls">The client.</param>
    /// <param name="callId">Identifier of the call that was transcribed.</param>
    /// <param name="destination">The stream; left open.</param>
    /// <param name="options">Settings of the call to Intercom; null for those of the client.</param>
    /// <param name="cancellationToken">Ends the download.</param>
    /// <exception cref="ArgumentException">An argument is missing.</exception>
    /// <returns>True when the transcript was written; false when the call was not transcribed.</returns>
    /// <exception cref="IntercomNotFoundException">There is no such call.</exception>
    /// <exception cref="IntercomException">The request failed for another reason.</exception>
    public static Task<bool> SaveTranscriptAsync(this ICallsClient calls, string callId, Stream destination, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        CopyTranscriptAsync(Check(calls), callId, destination ?? throw new ArgumentNullException(nameof(destination)), options, cancellationToken);

    private static async Task CopyRecordingAsync(ICallsClient calls, string callId, Stream destination, RequestOptions? options, CancellationToken cancellationToken)
    {
        using IntercomFile recording = await calls.DownloadRecordingAsync(callId, options, cancellationToken).ConfigureAwait(false);
        await recording.SaveToAsync(destination, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<bool> CopyTranscriptAsync(ICallsClient calls, string callId, Stream destination, RequestOptions? options, CancellationToken cancellationToken)
    {
        string? transcript = await calls.GetTranscriptAsync(callId, options, cancellationToken).ConfigureAwait(false);
        if (transcript is not null)
        {
            await WriteAsync(transcript, destination, cancellationToken).ConfigureAwait(false);
        }

        return transcript is not null;
    }

    private static async Task<bool> WriteTranscriptAsync(ICallsClient calls, string callId, string path, RequestOptions? options, CancellationToken cancellationToken)
    {
        string? transcript = await calls.GetTranscriptAsync(callId, options, cancellationToken).ConfigureAwait(false);
        if (transcript is not null)
        {
            await AtomicFile.WriteAsync(path, file => WriteAsync(transcript, file, cancellationToken)).ConfigureAwait(false);
        }

        return transcript is not null;
    }

    private static Task WriteAsync(string text, Stream destination, CancellationToken cancellationToken)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        return destination.WriteAsync(bytes, 0, bytes.Length, cancellationToken);
    }

    private static ICallsClient Check(ICallsClient calls) => calls ?? throw new ArgumentNullException(nameof(calls));
}
