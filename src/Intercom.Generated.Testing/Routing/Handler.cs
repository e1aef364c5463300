namespace Intercom.Testing.Routing;

/// <summary>Carries out an operation.</summary>
/// <param name="call">The call.</param>
/// <returns>The model to answer with.</returns>
internal delegate object? Handler(ApiCall call);
