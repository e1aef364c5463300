namespace Intercom.Testing.Routing;

/// <summary>A handler with the path that it names its parameters by.</summary>
internal sealed record HandlerEntry(PathTemplate Template, Handler Handler);
