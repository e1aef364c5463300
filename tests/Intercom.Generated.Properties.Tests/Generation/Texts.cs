using System.Globalization;

namespace Intercom.Tests.Properties.Generation;

/// <summary>Made-up texts and names, those that are easily mistaken for something else among them.</summary>
internal static class Texts
{
    private static readonly string[] Odd =
    [
        "", " ", "null", "true", "0", "-1", "007", "1.50", "1e3", "12345678901234567890123", "2023-11-14T22:13:20Z",
        "2023-11-14T22:13:20.100+02:00", "2023-11-14",
        "/Date(1700000000000)/", "<p>Hi &amp; bye</p>", "\"quoted\" \\ and \t tab\r\nline", "Zoë 你好 😀", "\u0000\u001f\u2028", "{\"a\":1}",
        "[1]", "NaN", "$type",
    ];

    private static readonly string[] OddNames =
    [
        "unknown_member", "UnknownMember", "Id", "CREATED_AT", "CreatedAt", "additional_properties", "AdditionalProperties", "$type", "$id",
        "$ref", "$value", "$values",
        "", " ", "a.b", "a[0]", "it's", "\"quoted\"", "Zoë 😀", "__proto__", "é\u0301", "0",
    ];

    public static string Any(Random random) => random.Next(3) == 0 ? random.Pick(Odd) : Word(random);

    public static string Name(Random random) =>
        random.Next(2) == 0 ? random.Pick(OddNames) : $"{Word(random)}_{random.Next(1000).ToString(CultureInfo.InvariantCulture)}";

    public static string Word(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => (char)random.Next('a', 'z' + 1)));

    public static string Digits(Random random) => random.Next(4) switch
    {
        0 => "0",
        1 => $"9{random.NextInt64(long.MaxValue).ToString("D19", CultureInfo.InvariantCulture)}",
        2 => random.NextInt64(long.MaxValue).ToString(CultureInfo.InvariantCulture),
        _ => random.Next(100_000).ToString(CultureInfo.InvariantCulture),
    };
}
