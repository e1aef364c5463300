using Intercom.OpenApi.Document;
using Intercom.OpenApi.Overlays;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>Notes the properties that every response contains, such as identifiers. Their types are not annotated as nullable.</summary>
public sealed class ReadPresentProperties : IDescriptionStep
{
    private const string Overlay = "21-models.yaml";

    public void Apply(ApiDescription description)
    {
        foreach (Fact fact in FactList.Read(description.Root, SpecExtensions.AlwaysPresent, Overlay, "types", "properties"))
        {
            foreach (string type in Names(fact, "types"))
            {
                Note(description, fact, type, Names(fact, "properties"));
            }
        }
    }

    private static IReadOnlyList<string> Names(Fact fact, string member) =>
        fact.Texts(member) is { Count: > 0 } names ? names : throw fact.Malformed(member, "is missing");

    private static void Note(ApiDescription description, Fact fact, string type, IReadOnlyList<string> names)
    {
        if (description.Schemas[type] is not JObject schema || (string?)schema[SpecExtensions.Usage] == SchemaUsage.Request)
        {
            UnmatchedFact.Skip(description, fact, type, $"no response has the type {type}", "its properties are annotated as nullable");
            return;
        }

        foreach (string name in names)
        {
            if (schema["properties"]?[name] is JObject property)
            {
                property[SpecExtensions.Present] = true;
            }
            else
            {
                UnmatchedFact.Skip(description, fact, $"{type}.{name}", $"{type} has no property {name}", "it is not noted as present");
            }
        }
    }
}
