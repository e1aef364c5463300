using Intercom.Tests.Properties.Comparison;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Tests.Properties.Generation;

/// <summary>One instance of a schema, which the seed of the run, its source and its number determine.</summary>
internal sealed record Instance(string Source, int Number, Variation Variation, JToken Json)
{
    /// <summary>How many instances of each schema there are.</summary>
    public static int Count { get; } = Setting.Read("INTERCOM_PROPERTY_INSTANCES", 220);

    /// <summary>What all instances are drawn from.</summary>
    public static int Seed { get; } = Setting.Read("INTERCOM_PROPERTY_SEED", 20_231_114);

    public static IEnumerable<Instance> All(string source, Func<Random, Layers> draw, Tally tally) => Enumerable.Range(0, Count).Select(number => Make(source, number, draw, tally));

    public string Describe(Type type)
    {
        JToken smallest = Shrinker.Shrink(Json, json => RoundTrip.Problem(type, json) is not null);
        return $"instance {Number} of {Source} ({Variation}) as {type.Name}, shrunk to {smallest.ToString(Formatting.None)}: {RoundTrip.Problem(type, smallest)}";
    }

    private static Instance Make(string source, int number, Func<Random, Layers> draw, Tally tally)
    {
        Variation variation = Variation.All[number % Variation.All.Count];
        Random random = new(SeedOf(source, number));
        return new Instance(source, number, variation, new InstanceGenerator(variation, random, tally).Make(draw(random)));
    }

    // The same on every machine, unlike the hash of a string.
    private static int SeedOf(string source, int number) => source.Append((char)number).Aggregate(Seed, (hash, character) => unchecked((hash * 31) + character));
}
