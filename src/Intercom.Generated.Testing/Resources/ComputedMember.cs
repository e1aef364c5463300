using Intercom.Testing.State;

namespace Intercom.Testing.Resources;

/// <summary>Computes a member of a resource that is not stored, such as the tags of a contact.</summary>
/// <param name="workspace">The workspace that contains the resource.</param>
/// <param name="record">The resource.</param>
/// <returns>The value, in any form that <see cref="Responses.ResponseWriter" /> writes.</returns>
internal delegate object? ComputedMember(Workspace workspace, Record record);
