using System.Reflection;

namespace Intercom.ReadyToRun.Profile;

/// <summary>Methods that are compiled together or not at all.</summary>
/// <param name="Name">The step that runs them, such as <c>Contacts.Create</c>.</param>
/// <param name="Methods">The methods, sorted. Those of generic types and generic methods have type arguments.</param>
internal sealed record MethodGroup(string Name, IReadOnlyList<MethodBase> Methods);
