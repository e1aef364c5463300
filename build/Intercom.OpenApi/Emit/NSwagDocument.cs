using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Pipeline;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Emit;

/// <summary>nswag.json, which NSwag reads without complaint whatever it holds; so it is checked here.</summary>
public static class NSwagDocument
{
    private const string Generator = "codeGenerators.openApiToCSharpClient";

    /// <summary>Rejects settings that this version of NSwag does not know.</summary>
    /// <param name="document">The document of the repository.</param>
    /// <param name="known">A document with every setting, as `nswag new` writes it.</param>
    public static void RejectUnknownSettings(JObject document, JObject known)
    {
        if (Unknown(document, known, string.Empty).FirstOrDefault() is { } setting)
        {
            throw new DescriptionException($"nswag.json: NSwag knows no setting {setting}. Correct or remove it.");
        }
    }

    /// <summary>Adds the hand-written types to those that NSwag generates no class for.</summary>
    public static void ExcludeHandWrittenTypes(JObject document, ApiDescription description)
    {
        JObject generator =
            document.SelectToken(Generator) as JObject ?? throw new DescriptionException($"nswag.json: there is no {Generator}.");
        IEnumerable<string> excluded = (generator["excludedTypeNames"] as JArray ?? []).Select(name => (string)name!);
        IEnumerable<string> handWritten = description.Schemas.Properties()
            .Where(component => (bool?)component.Value[SpecExtensions.HandWritten] == true)
            .Select(component => component.Name);
        generator["excludedTypeNames"] = new JArray(excluded.Union(handWritten, StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    /// <summary>The document with its variables replaced. NSwag can do so too, but takes no values with commas or equals signs.</summary>
    public static JObject Resolve(JObject document, IReadOnlyDictionary<string, string> variables)
    {
        JObject resolved = (JObject)document.DeepClone();
        foreach (JValue text in resolved.Descendants().OfType<JValue>().Where(value => value.Type == JTokenType.String))
        {
            text.Value = variables.Aggregate(
                (string)text!,
                (current, variable) => current.Replace($"$({variable.Key})", variable.Value, StringComparison.Ordinal));
        }

        return resolved;
    }

    private static IEnumerable<string> Unknown(JObject document, JObject known, string path)
    {
        foreach (JProperty setting in document.Properties())
        {
            string name = path + setting.Name;
            if (!known.ContainsKey(setting.Name))
            {
                yield return name;
            }
            else if (setting.Value is JObject inner && known[setting.Name] is JObject knownInner)
            {
                foreach (string unknown in Unknown(inner, knownInner, name + "."))
                {
                    yield return unknown;
                }
            }
        }
    }
}
