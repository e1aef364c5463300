using Newtonsoft.Json.Linq;

namespace Intercom.Testing.State;

/// <summary>A contact, and whether it is archived, which the contact itself does not tell.</summary>
internal sealed record ContactRecord(JObject Contact, bool IsArchived);
