using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Intercom.Benchmarks.Load;

/// <summary>CSV as an export has it, made while it is sent.</summary>
internal static class ExportCsv
{
    private const string Columns =
        "user_id,user_external_id,email,name,content_id,content_type,content_title,received_at,first_open,first_click\n";

    // All rows have one length, so that their number follows from the size.
    private const int RowLength = 114;

    public static long RowsOf(long size) => size / RowLength;

    public static async Task WriteAsync(Stream destination, long size)
    {
        await using GZipStream gzip = new(destination, CompressionLevel.Fastest, leaveOpen: true);
        await using StreamWriter writer = new(gzip, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 64 * 1024);
        await writer.WriteAsync(Columns);
        long rows = RowsOf(size);
        for (long number = 0; number < rows; number++)
        {
            await writer.WriteAsync(Row(number));
        }
    }

    private static string Row(long number) => string.Create(
        CultureInfo.InvariantCulture,
        $"{number:x16},ext-{number:d10},person{number:d10}@example.com,\"Person, "
        + $"{number:d10}\",{number % 997:d3},email,Welcome,1700000000,17000006{number % 100:d2},\n")
        .PadLeft(RowLength, '0');
}
