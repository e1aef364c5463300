namespace Intercom.Redis;

/// <summary>The response of Redis to a request for permits.</summary>
/// <param name="Granted">The number of permits.</param>
/// <param name="Wait">The time until another request may get permits; null when none is wanted.</param>
/// <param name="Limit">The limit that responses reported; null when it is unknown.</param>
/// <param name="Available">The number of permits that are left for all processes.</param>
internal sealed record RateLimitGrant(int Granted, TimeSpan? Wait, long? Limit, long Available);
