namespace Intercom.Testing.State;

/// <summary>A contact, and whether it is archived, which the contact itself does not tell.</summary>
internal sealed record ContactRecord(Contact Contact, bool IsArchived);
