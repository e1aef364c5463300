namespace Intercom.Testing.Routing;

/// <summary>A handler with the path that it names its parameters by.</summary>
/// <param name="Template">The path.</param>
/// <param name="Handler">Carries out the operation.</param>
/// <param name="DefaultShape">The shape that the server handles the operation by; null when the operation has rules of its own.</param>
internal sealed record HandlerEntry(PathTemplate Template, Handler Handler, string? DefaultShape = null);
