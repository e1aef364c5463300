namespace Worker;

/// <summary>The outcome of a run.</summary>
/// <param name="Sent">The number of users that Intercom has now.</param>
/// <param name="Rejected">The number of users whose values Intercom rejected.</param>
public sealed record UserSyncResult(int Sent, int Rejected);
