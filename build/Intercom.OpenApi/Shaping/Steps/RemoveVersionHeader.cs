using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Shaping.Steps;

/// <summary>Removes the version header, which the client itself sends with every request.</summary>
public sealed class RemoveVersionHeader : IDescriptionStep
{
    public void Apply(ApiDescription description)
    {
        foreach (JProperty path in (description.Root["paths"] as JObject ?? []).Properties())
        {
            RejectShared(path.Value["parameters"], path.Name, parameter => JsonPointer.Reference(parameter) != VersionHeader.Reference);
            ((JObject)path.Value).Remove("parameters");
        }

        foreach (Operation operation in description.Operations)
        {
            RejectShared(operation.Definition["parameters"], operation.Place, parameter => parameter["$ref"] is not null);
        }

        (description.Root["components"] as JObject)?.Remove("parameters");
        if (!description.AllReferences().Contains(VersionHeader.Schema, StringComparer.Ordinal))
        {
            description.Schemas.Remove(VersionHeader.Schema);
        }
    }

    // Every other parameter is written at its operation, where names and documentation find it.
    private static void RejectShared(JToken? parameters, string place, Func<JToken, bool> isRejected)
    {
        if ((parameters as JArray ?? []).FirstOrDefault(isRejected) is { } parameter)
        {
            throw new DescriptionException(
                $"{place}: the parameter {parameter["name"] ?? parameter["$ref"]} is shared. Write it at each operation that takes it, in "
                    + "openapi/intercom.yaml.");
        }
    }
}
