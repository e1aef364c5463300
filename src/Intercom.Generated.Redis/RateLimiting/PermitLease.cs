using System.Threading.RateLimiting;

namespace Intercom.Redis;

/// <summary>A permit, or the rejection of one.</summary>
internal sealed class PermitLease(Action? onEnd) : RateLimitLease
{
    private Action? _onEnd = onEnd;

    public static PermitLease Rejected { get; } = new(onEnd: null);

    public override bool IsAcquired { get; } = onEnd is not null;

    public override IEnumerable<string> MetadataNames => [];

    public override bool TryGetMetadata(string metadataName, out object? metadata)
    {
        metadata = null;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        Interlocked.Exchange(ref _onEnd, value: null)?.Invoke();
        base.Dispose(disposing);
    }
}
