using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Normalization.Steps;

/// <summary>Corrects properties that some versions of the official description misspell.</summary>
public sealed class NormalizeSpelling : INormalizationStep
{
    private static readonly Dictionary<string, string> Slips = new(StringComparer.Ordinal)
    {
        ["job_identfier"] = "job_identifier",
    };

    public void Apply(JObject document, DiagnosticBag diagnostics) => SchemaWalk.Visit(document, (token, place) =>
    {
        foreach (
            JProperty member in SchemaWalk.Members((token as JObject)?["properties"])
                .Where(member => Slips.ContainsKey(member.Name))
                .ToList())
        {
            diagnostics.Normalized(place, $"the member {member.Name} read as {Slips[member.Name]}.");
            member.Replace(new JProperty(Slips[member.Name], member.Value));
        }
    });
}
