namespace Worker;

/// <summary>A user of the application.</summary>
/// <param name="Id">The identifier in the application.</param>
/// <param name="Email">The email address.</param>
/// <param name="Name">The name; null if it is unknown.</param>
public sealed record User(string Id, string Email, string? Name);
