using System.IO.Compression;
using System.Text;

namespace Intercom.Testing.Areas.Exports;

/// <summary>Writes compressed CSV.</summary>
internal static class GzipCsv
{
    private static readonly char[] Special = [',', '"', '\r', '\n'];

    public static byte[] Write(IReadOnlyList<string> columns, IEnumerable<IEnumerable<string?>> rows)
    {
        using MemoryStream stream = new();
        using (GZipStream gzip = new(stream, CompressionLevel.Fastest))
        using (StreamWriter writer = new(gzip, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" })
        {
            writer.WriteLine(Line(columns));
            foreach (IEnumerable<string?> row in rows)
            {
                writer.WriteLine(Line(row));
            }
        }

        return stream.ToArray();
    }

    private static string Line(IEnumerable<string?> values) => string.Join(',', values.Select(Field));

    private static string Field(string? value) => value is null || value.IndexOfAny(Special) < 0
        ? value ?? string.Empty
        : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
