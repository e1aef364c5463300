namespace Intercom.ReadyToRun.Startup;

/// <summary>A method that the runtime compiled, as its event reports it.</summary>
/// <param name="Handle">The value of its <see cref="RuntimeMethodHandle" />.</param>
/// <param name="Token">Its metadata token.</param>
/// <param name="IsDynamic">Indicates whether it belongs to no assembly.</param>
/// <param name="TypeName">The name of its type, with type arguments.</param>
/// <param name="Name">Its name.</param>
internal sealed record CompiledMethod(nint Handle, int Token, bool IsDynamic, string TypeName, string Name);
