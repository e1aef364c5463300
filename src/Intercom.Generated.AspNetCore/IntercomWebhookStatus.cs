namespace Intercom.AspNetCore;

/// <summary>How the notifications of an application stand, from its start on. Thread-safe.</summary>
public sealed class IntercomWebhookStatus
{
    private long _waiting;
    private long _received;
    private long _handled;
    private long _failed;
    private long _duplicates;
    private long _refused;

    internal IntercomWebhookStatus()
    {
    }

    /// <summary>How many wait to be handled, or are being handled.</summary>
    public long Waiting => Interlocked.Read(ref _waiting);

    /// <summary>How many came with a good signature.</summary>
    public long Received => Interlocked.Read(ref _received);

    /// <summary>How many were handled.</summary>
    public long Handled => Interlocked.Read(ref _handled);

    /// <summary>For how many a handler threw.</summary>
    public long Failed => Interlocked.Read(ref _failed);

    /// <summary>How many had been taken in before.</summary>
    public long Duplicates => Interlocked.Read(ref _duplicates);

    /// <summary>How many were answered with 429, since too many waited or the application decided so.</summary>
    public long Refused => Interlocked.Read(ref _refused);

    internal void OnReceived() => Interlocked.Increment(ref _received);

    internal void OnQueued() => Interlocked.Increment(ref _waiting);

    internal void OnTaken() => Interlocked.Decrement(ref _waiting);

    internal void OnHandled() => Interlocked.Increment(ref _handled);

    internal void OnFailed() => Interlocked.Increment(ref _failed);

    internal void OnDuplicate() => Interlocked.Increment(ref _duplicates);

    internal void OnRefused() => Interlocked.Increment(ref _refused);
}
