using Intercom.Tests.Properties.Comparison;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Tests.Properties.Generation;

/// <summary>One instance of a schema, which the seed of the run, its source and its number determine.</summary>
internal sealed record Instance(string Source, int Number, Variation Variation, JToken Json, Counter Counter)
{
    // A schema that so many others do not hold once is not in them.
    private const int Most = 100_000;

    /// <summary>The number of instances of each schema.</summary>
    public static int Count { get; } = Setting.Read("INTERCOM_PROPERTY_INSTANCES", 220);

    /// <summary>The seed of all instances.</summary>
    public static int Seed { get; } = Setting.Read("INTERCOM_PROPERTY_SEED", 20_231_114);

    /// <summary>Instances without end, in the order of their numbers.</summary>
    public static IEnumerable<Instance> All(string source, Func<Random, Layers> draw) =>
        Enumerable.Range(0, Most).Select(number => Make(source, number, draw));

    public bool Holds(string component) => Counter.Of(Counter.Schema(component)) > 0;

    /// <summary>The defect, in words.</summary>
    public string Describe(Type type)
    {
        JToken smallest = Shrinker.Shrink(Json, json => RoundTrip.Problem(type, json) is not null);
        return $"{this} as {type.Name}, shrunk to {smallest.ToString(Formatting.None)}: {RoundTrip.Problem(type, smallest)}";
    }

    public override string ToString() => $"instance {Number} of {Source} ({Variation})";

    private static Instance Make(string source, int number, Func<Random, Layers> draw)
    {
        Variation variation = Variation.All[number % Variation.All.Count];
        Random random = new(SeedOf(source, number));
        Counter counter = new();
        return new Instance(source, number, variation, new InstanceGenerator(variation, random, counter).Make(draw(random)), counter);
    }

    // The same on every machine, unlike the hash of a string.
    private static int SeedOf(string source, int number) =>
        source.Append((char)number).Aggregate(Seed, (hash, character) => unchecked((hash * 31) + character));
}
