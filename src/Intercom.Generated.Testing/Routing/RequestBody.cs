using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Routing;

/// <summary>The body of the requests of an operation, as the description has it.</summary>
/// <param name="rule">The members that must be there, and their allowed values.</param>
/// <param name="schema">The schema of the body.</param>
/// <param name="schemas">The schemas of the description.</param>
internal sealed class RequestBody(BodyRule rule, JObject schema, SchemaReader schemas)
{
    /// <summary>Checks that required members are there, and that values are allowed.</summary>
    /// <exception cref="Errors.ApiError">One is not.</exception>
    public void Check(JObject body) => rule.Check(body);

    /// <summary>Reads a body by its schema.</summary>
    /// <exception cref="Errors.ApiError">A member has a value of the wrong type.</exception>
    public JObject Read(JObject body) => (JObject)new RequestReader(schemas).Read(body, schema);
}
