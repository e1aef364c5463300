namespace Intercom;

/// <summary>Random numbers for delays, which may be predictable.</summary>
internal static class Randomness
{
#pragma warning disable CA5394 // Delays are no secret.
#if NET
    public static double NextDouble() => Random.Shared.NextDouble();
#else
    private static readonly Random Shared = new();

    public static double NextDouble()
    {
        lock (Shared)
        {
            return Shared.NextDouble();
        }
    }
#endif
#pragma warning restore CA5394
}
