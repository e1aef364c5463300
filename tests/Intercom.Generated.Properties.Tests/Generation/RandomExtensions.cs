namespace Intercom.Tests.Properties.Generation;

internal static class RandomExtensions
{
    public static bool Happens(this Random random, double chance) => random.NextDouble() < chance;

    public static T Pick<T>(this Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
