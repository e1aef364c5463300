namespace Worker;

/// <summary>Settings of the synchronization.</summary>
public sealed class UserSyncOptions
{
    /// <summary>The time between two runs. Default: a day.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromDays(1);

    /// <summary>The maximum number of requests at a time. Default: 8.</summary>
    public int MaxConcurrency { get; set; } = 8;

    /// <summary>The file with the users, with a line <c>identifier,email,name</c> for each. Default: <c>users.csv</c>.</summary>
    public string File { get; set; } = "users.csv";
}
