using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Routing;

/// <summary>Carries out an operation.</summary>
/// <param name="call">The call.</param>
/// <returns>The body of the response.</returns>
internal delegate JToken Handler(ApiCall call);
