namespace WebApi;

/// <summary>A contact, as this service returns it.</summary>
/// <param name="Id">The identifier in Intercom.</param>
/// <param name="Email">The email address; null for none.</param>
/// <param name="Name">The name; null for none.</param>
public sealed record ContactSummary(string Id, string? Email, string? Name);
