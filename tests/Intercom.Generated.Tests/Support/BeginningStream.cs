namespace Intercom.Tests.Support;

/// <summary>A body of which the beginning arrives, and nothing more.</summary>
internal sealed class BeginningStream(byte[] beginning) : UnansweredStream
{
    private bool _hasBegun;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Begin(buffer.Span) is { } length ? new(length) : base.ReadAsync(buffer, cancellationToken);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        Begin(buffer.AsSpan(offset, count)) is { } length
            ? Task.FromResult(length)
            : base.ReadAsync(buffer, offset, count, cancellationToken);

    protected override async Task<int> WaitAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return 0;
    }

    private int? Begin(Span<byte> buffer)
    {
        if (_hasBegun)
        {
            return null;
        }

        _hasBegun = true;
        beginning.CopyTo(buffer);
        return beginning.Length;
    }
}
