using System.Globalization;
using Intercom.Tests.Properties.Schemas;
using Newtonsoft.Json.Linq;

namespace Intercom.Tests.Properties.Generation;

/// <summary>Made-up scalars, in the form that the API documents and in the other forms in which they come.</summary>
internal sealed class ScalarForms(Variation variation, Random random, Counter counter)
{
    private const long MaxSeconds = 4_000_000_000;

    public JToken Value(Schema schema, string name)
    {
        if (schema.KnownValues.Count > 0)
        {
            return Enumeration(schema);
        }

        if (schema.Format is "date-time" or "timestamp")
        {
            return Time(schema.Type == "integer");
        }

        if (schema.Type is "string" or "integer" && IsIdentifier(name))
        {
            return Identifier(schema.Type == "integer");
        }

        return random.Happens(variation.OtherScalars) ? Other(schema) : Documented(schema);
    }

    private static bool IsIdentifier(string name) =>
        name == "id" || name.EndsWith("_id", StringComparison.Ordinal) || name.EndsWith("_ids", StringComparison.Ordinal);

    private JToken Enumeration(Schema schema)
    {
        if (!random.Happens(variation.UnknownValues))
        {
            return random.Pick(schema.KnownValues).DeepClone();
        }

        counter.Add(Counter.UnknownValues);
        return random.Next(8) == 0 ? new JValue(random.Next(100)) : new JValue(Texts.Any(random));
    }

    private JToken Identifier(bool isNumber)
    {
        if (random.Happens(variation.OtherIdentifiers))
        {
            counter.Add(Counter.Identifiers);
            return isNumber
                ? new JValue(random.Next(3) == 0 ? Texts.Any(random) : Texts.Digits(random))
                : JToken.Parse(random.Next(3) == 0 ? "-1" : Texts.Digits(random));
        }

        return isNumber
            ? new JValue(random.NextInt64(long.MaxValue))
            : new JValue(random.Next(2) == 0 ? Texts.Digits(random) : Texts.Word(random));
    }

    private JValue Time(bool isNumber)
    {
        long seconds = random.NextInt64(-1000, MaxSeconds);
        DateTimeOffset time = DateTimeOffset.FromUnixTimeSeconds(seconds);
        if (!random.Happens(variation.OtherTimes))
        {
            return isNumber ? new JValue(seconds) : new JValue(time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        }

        counter.Add(Counter.Times);
        return random.Next(10) switch
        {
            0 => new JValue(seconds),
            1 => new JValue(seconds.ToString(CultureInfo.InvariantCulture)),
            2 => new JValue((seconds * 1000) + random.Next(1000)),
            3 => new JValue(seconds + 0.5),
            4 => new JValue(random.Next(2) == 0 ? "" : " "),
            5 => new JValue(time.AddMilliseconds(random.Next(1000)).ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture)),
            6 => new JValue(time.ToOffset(TimeSpan.FromHours(random.Next(-12, 13)))
                .ToString("yyyy-MM-dd'T'HH:mm:ss.ffffffzzz", CultureInfo.InvariantCulture)),
            7 => new JValue(time.ToString("yyyy-MM-dd' 'HH:mm:ss' UTC'", CultureInfo.InvariantCulture)),
            8 => new JValue(time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            _ => new JValue(time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
        };
    }

    private JValue Documented(Schema schema) => schema.Type switch
    {
        "boolean" => new JValue(random.Next(2) == 0),
        "integer" => random.Next(3) == 0 ? new JValue(random.NextInt64(-5_000_000_000, 5_000_000_000)) : new JValue(random.Next(-5, 100)),
        "number" => random.Next(3) == 0
            ? new JValue(random.Next(100))
            : new JValue(Math.Round(random.NextDouble() * 1000, random.Next(1, 10))),
        "string" when schema.Format == "byte" => new JValue(Convert.ToBase64String(Bytes())),
        "string" => new JValue(Texts.Any(random)),
        _ => throw new NotSupportedException($"No instance is made of a schema of the type {schema.Type}."),
    };

    private JToken Other(Schema schema)
    {
        counter.Add(Counter.Scalars);
        return schema.Type switch
        {
            "boolean" => random.Pick<JToken>(["true", "false", "True", 0, 1, "", " "]).DeepClone(),
            "integer" => random.Pick<JToken>(["12", "-3000000000", "12.0", "12.5", " 12 ", "1e3", 12.0, 12.75, "", "0"]).DeepClone(),
            "number" => random.Pick<JToken>(["12", "12.5", "1.50", "1e3", 12, 3_000_000_000, "", "-0.0"]).DeepClone(),
            "string" when schema.Format == "byte" => Documented(schema),
            _ => random.Pick<JToken>([5, 1.50, 1e20, true, false, 3_000_000_000, -7]).DeepClone(),
        };
    }

    private byte[] Bytes()
    {
        byte[] bytes = new byte[random.Next(20)];
        random.NextBytes(bytes);
        return bytes;
    }
}
