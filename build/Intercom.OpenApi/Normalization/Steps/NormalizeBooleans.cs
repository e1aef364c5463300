using Intercom.OpenApi.Diagnostics;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Normalization.Steps;

/// <summary>Reads the words that YAML 1.1 has for true and false.</summary>
public sealed class NormalizeBooleans : INormalizationStep
{
    private static readonly string[] Members = ["required", "nullable", "deprecated", "explode"];

    public void Apply(JObject document, DiagnosticBag diagnostics)
    {
        foreach (
            JProperty member in document.Descendants()
                .OfType<JProperty>()
                .Where(member => Members.Contains(member.Name, StringComparer.Ordinal))
                .ToList())
        {
            if ((member.Value as JValue)?.Value is string word)
            {
                member.Value = word.ToUpperInvariant() switch
                {
                    "YES" or "ON" or "Y" or "TRUE" => true,
                    "NO" or "OFF" or "N" or "FALSE" or "" => false,
                    _ => member.Value,
                };
            }
        }
    }
}
