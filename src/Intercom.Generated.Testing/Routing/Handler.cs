namespace Intercom.Testing.Routing;

/// <summary>Carries out an operation.</summary>
/// <param name="call">The request.</param>
/// <returns>
/// The body of the response, in any form that <see cref="Responses.ResponseWriter" /> writes, or a <see cref="Responses.Reply" />.
/// </returns>
internal delegate object? Handler(ApiCall call);
