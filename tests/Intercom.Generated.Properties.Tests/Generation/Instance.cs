using Newtonsoft.Json.Linq;

namespace Intercom.Tests.Properties.Generation;

/// <summary>One instance of a schema, which the seed of the run, its schema and its number determine.</summary>
internal sealed record Instance(string Component, int Number, Variation Variation, JToken Json)
{
    /// <summary>How many instances of each schema there are.</summary>
    public static int Count { get; } = Setting.Read("INTERCOM_PROPERTY_INSTANCES", 220);

    /// <summary>What all instances are drawn from.</summary>
    public static int Seed { get; } = Setting.Read("INTERCOM_PROPERTY_SEED", 20_231_114);

    public static IEnumerable<Instance> All(string component, Tally tally) => Enumerable.Range(0, Count).Select(number => Make(component, number, tally));

    public static Instance Make(string component, int number, Tally tally)
    {
        Variation variation = Variation.All[number % Variation.All.Count];
        Random random = new(SeedOf(component, number));
        return new Instance(component, number, variation, new InstanceGenerator(variation, random, tally).Component(component));
    }

    public override string ToString() => $"instance {Number} of {Component} ({Variation})";

    // The same on every machine, unlike the hash of a string.
    private static int SeedOf(string component, int number) => component.Append((char)number).Aggregate(Seed, (hash, character) => unchecked((hash * 31) + character));
}
