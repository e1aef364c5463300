using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Naming;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Normalization.Steps;

/// <summary>Keeps the known servers and adds those of a known domain: access tokens are sent to servers.</summary>
/// <param name="previous">The description that is replaced, which has the known servers.</param>
public sealed class NormalizeServers(PreviousDescription previous) : INormalizationStep
{
    public void Apply(JObject document, DiagnosticBag diagnostics)
    {
        JArray servers = [.. previous.Servers.Select(server => server.DeepClone())];
        foreach (JObject server in (document["servers"] as JArray ?? []).OfType<JObject>())
        {
            string url = ((string?)server["url"] ?? string.Empty).TrimEnd('/');
            if (!WireName.IsServer(url))
            {
                diagnostics.Normalized($"server {server["url"]}", "removed: it is not an absolute https URL.");
            }
            else if (!previous.IsOfKnownDomain(new Uri(url)))
            {
                diagnostics.Normalized(
                    $"server {url}",
                    "removed: access tokens are sent to servers, and no known server is of this domain. Add it to openapi/intercom.yaml "
                        + "if it belongs to Intercom.");
            }
            else if (previous.Region(url) is null)
            {
                string region = Region(url, servers);
                diagnostics.Normalized($"server {url}", $"named {region} by rule. Name it in the overlays.");
                servers.Add(new JObject { ["url"] = url, ["description"] = region });
            }
        }

        document["servers"] = servers;
    }

    private static string Region(string url, JArray servers)
    {
        string[] labels = url.Split("//")[^1].Split('.');
        return UniqueName.Among(
            labels.Length > 3 ? labels[1].ToUpperInvariant() : "United States",
            name => servers.Any(other => CSharpName.Pascal((string)other["description"]!) == CSharpName.Pascal(name)));
    }
}
