using System.Numerics;
using Newtonsoft.Json.Linq;

namespace Intercom.Tests.Properties.Generation;

/// <summary>Made-up JSON of any kind.</summary>
internal static class AnyJson
{
    private static readonly double[] OddNumbers =
    [
        0.1, -0.0, 1.0, 1.10, 155.5, 1e-7, 1.5e300, -2.5e-300, 3.0e9, 1700000000.123, double.MaxValue, double.Epsilon,
    ];

    public static JToken Value(Random random, int depth = 0) => random.Next(depth > 3 ? 7 : 9) switch
    {
        0 => JValue.CreateNull(),
        1 => new JValue(random.Next(2) == 0),
        2 => new JValue(random.NextInt64(long.MinValue, long.MaxValue)),
        3 => new JValue(random.Pick(OddNumbers)),
        4 => new JValue(BigInteger.Pow(random.Next(2, 1000), 30)),
        7 => new JArray(Enumerable.Range(0, random.Next(4)).Select(_ => Value(random, depth + 1))),
        8 => Map(random, depth + 1),
        _ => new JValue(Texts.Any(random)),
    };

    public static JObject Map(Random random, int depth = 0)
    {
        JObject map = [];
        for (int count = random.Next(4); count > 0; count--)
        {
            map[Texts.Name(random)] = Value(random, depth);
        }

        return map;
    }
}
