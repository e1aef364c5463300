using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Normalization;

/// <summary>An operation that a description defines under two spellings of its path.</summary>
/// <param name="First">The first definition.</param>
/// <param name="Again">The second definition.</param>
internal sealed record RepeatedOperation(Operation First, Operation Again)
{
    /// <summary>Reports that the second is ignored.</summary>
    /// <param name="diagnostics">Receives the report.</param>
    /// <exception cref="DescriptionException">The two differ in a fact of the wire.</exception>
    public void Report(DiagnosticBag diagnostics)
    {
        if (!JToken.DeepEquals(OnWire(First), OnWire(Again)))
        {
            throw new DescriptionException(
                $"{First.Route} and {Again.Route} are the same operation with different definitions. Remove one of them.");
        }

        diagnostics.Normalized(Again.Place, $"removed: it repeats {First.Route}.");
    }

    private static JObject OnWire(Operation operation)
    {
        JObject document =
            new() { ["paths"] = new JObject { ["/"] = new JObject { [operation.Method] = operation.Definition.DeepClone() } } };
        WireSchema.KeepOnly(document);
        WireSchema.DropProse(document);
        JObject definition = Operation.All(document).Single().Definition;
        foreach (string name in new[] { "operationId", "tags" })
        {
            definition.Remove(name);
        }

        foreach (JObject response in SchemaWalk.Members(definition["responses"]).Select(response => response.Value).OfType<JObject>())
        {
            response.Remove("description");
        }

        return definition;
    }
}
