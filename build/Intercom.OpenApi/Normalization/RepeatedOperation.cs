using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Normalization;

/// <summary>An operation that a description gives under two spellings of its path.</summary>
/// <param name="First">The operation as it stands first.</param>
/// <param name="Again">The operation as it stands again.</param>
internal sealed record RepeatedOperation(OperationNode First, OperationNode Again)
{
    /// <summary>Leaves the second out where it says the same of what goes over the wire; two answers to one question are for a person to settle.</summary>
    public Repair RemoveRepeated() => JToken.DeepEquals(OnWire(First), OnWire(Again))
        ? new Repair(Again.Place, $"left out: it is {Name(First)}, said again.")
        : throw new DescriptionException($"{Name(First)} and {Name(Again)} are one operation, and say different things of it.");

    private static string Name(OperationNode operation) => $"{operation.Method.ToUpperInvariant()} {operation.Path}";

    private static JObject OnWire(OperationNode operation)
    {
        JObject document = new() { ["paths"] = new JObject { ["/"] = new JObject { [operation.Method] = operation.Definition.DeepClone() } } };
        WireSchema.KeepOnly(document);
        WireSchema.DropProse(document);
        JObject definition = OperationNode.All(document).Single().Definition;
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
