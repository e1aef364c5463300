using Intercom;

namespace IntercomSync;

/// <summary>The copied contacts.</summary>
/// <param name="CopiedAt">The start of the last complete run; null before the first one.</param>
/// <param name="Contacts">The contacts by identifier.</param>
public sealed record ContactCopy(DateTimeOffset? CopiedAt, Dictionary<string, Contact> Contacts);
