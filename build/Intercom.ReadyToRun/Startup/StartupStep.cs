namespace Intercom.ReadyToRun.Startup;

/// <summary>A request, and the methods that the runtime compiled for it after those of earlier steps.</summary>
/// <param name="Name">The name of the example, such as <c>Contacts.Create</c>.</param>
/// <param name="Methods">The methods, in the order in which they were compiled.</param>
internal sealed record StartupStep(string Name, IReadOnlyList<CompiledMethod> Methods);
