using System.Text;

namespace Intercom.Chaos.Fuzzing;

/// <summary>
/// Makes inputs that are nearly right: JSON with the names of a vocabulary, and then a few bytes of it wrong. The same seed makes the same
/// inputs.
/// </summary>
internal sealed class InputGenerator(int seed, IReadOnlyList<string> names)
{
    private const int MaxDepth = 5;

    private static readonly string[] Scalars =
    [
        "null", "true", "false", "0", "-1", "1e400", "NaN", "-Infinity", "9223372036854775808", "1700000000", "253402318799",
        "-62169984561", "1.5", "\"\"", "\"x\"", "\"1700000000\"",
        "\"2024-01-01T00:00:00Z\"", "\"\\ud800\"", "\"\\u0000\"", "\"https://api.intercom.io/contacts?page=2\"", "\"//evil.example\"",
        "undefined", "new Date(5)", "'x'", "/* x */ 1",
    ];

#pragma warning disable CA5394 // The inputs are to be the same each time.
    private readonly Random _random = new(seed);

    public byte[] Json()
    {
        StringBuilder text = new();
        Write(text, depth: 0);
        byte[] bytes = Encoding.UTF8.GetBytes(text.ToString());
        return _random.Next(3) == 0 ? Damage(bytes) : bytes;
    }

    public byte[] Csv()
    {
        StringBuilder text = new();
        for (int count = _random.Next(400); count > 0; count--)
        {
            text.Append(_random.Next(8) switch { 0 => ",", 1 => "\"", 2 => "\n", 3 => "\r\n", 4 => "é", 5 => "\"\"", _ => "x" });
        }

        byte[] bytes = Encoding.UTF8.GetBytes(text.ToString());
        return _random.Next(3) == 0 ? Damage(bytes) : bytes;
    }

    public T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    private void Write(StringBuilder text, int depth)
    {
        switch (depth < MaxDepth ? _random.Next(4) : 3)
        {
            case 0 or 1 when depth < MaxDepth:
                WriteObject(text, depth);
                break;
            case 2:
                text.Append('[');
                WriteItems(text, depth, (builder, level) => Write(builder, level));
                text.Append(']');
                break;
            default:
                text.Append(Pick(Scalars));
                break;
        }
    }

    private void WriteObject(StringBuilder text, int depth)
    {
        text.Append('{');
        WriteItems(text, depth, (builder, level) =>
        {
            builder.Append('"').Append(_random.Next(20) == 0 ? string.Empty : Pick(names)).Append("\":");
            Write(builder, level);
        });
        text.Append('}');
    }

    private void WriteItems(StringBuilder text, int depth, Action<StringBuilder, int> write)
    {
        for (int count = _random.Next(5), index = 0; index < count; index++)
        {
            text.Append(index > 0 ? "," : string.Empty);
            write(text, depth + 1);
        }
    }

    private byte[] Damage(byte[] bytes)
    {
        for (int count = _random.Next(1, 4); count > 0 && bytes.Length > 0; count--)
        {
            int place = _random.Next(bytes.Length);
            bytes = _random.Next(3) switch
            {
                0 => bytes[..place],
                1 => [.. bytes[..place], (byte)_random.Next(256), .. bytes[place..]],
                _ => [.. bytes[..place], (byte)_random.Next(256), .. bytes[(place + 1)..]],
            };
        }

        return bytes;
    }
#pragma warning restore CA5394
}
