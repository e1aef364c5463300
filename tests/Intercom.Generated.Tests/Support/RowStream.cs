using System.Text;

namespace Intercom.Tests.Support;

/// <summary>CSV of at least so many bytes that is made while it is read.</summary>
internal sealed class RowStream(long size) : UnansweredStream
{
    private readonly byte[] _row =
        Encoding.ASCII.GetBytes("5ba682d17d7a4b7,ada@example.com,1700000000,Welcome to our product,6461ac55bc97e9,1700000600,,,\n");
    private byte[] _left =
        Encoding.ASCII.GetBytes("user_id,email,received_at,content_title,content_id,first_open,first_click,first_reply,first_completion\n");
    private int _offset;
    private long _made;

    public long Rows { get; private set; }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        if (_offset == _left.Length && _made < size)
        {
            _left = _row;
            _offset = 0;
            _made += _row.Length;
            Rows++;
        }

        int length = Math.Min(count, _left.Length - _offset);
        Buffer.BlockCopy(_left, _offset, buffer, offset, length);
        _offset += length;
        return Task.FromResult(length);
    }

    protected override Task<int> WaitAsync(CancellationToken cancellationToken) => Task.FromResult(0);
}
