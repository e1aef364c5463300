using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Normalization;

/// <summary>The parts of the replaced description that an update keeps.</summary>
/// <param name="document">The description that is replaced; null where there is none.</param>
public sealed class PreviousDescription(JObject? document)
{
    public IEnumerable<string> Paths => SchemaWalk.Members(document?["paths"]).Select(path => path.Name);

    /// <summary>The hosts that were known. A description that leaves one out does not switch it off.</summary>
    public IEnumerable<JObject> Servers => (document?["servers"] as JArray ?? []).OfType<JObject>();

    /// <summary>Whether a server is of the domain of a known one; true when none is known.</summary>
    public bool IsOfKnownDomain(Uri server) =>
        !Servers.Any()
            || Servers.Any(
                known => Uri.TryCreate((string?)known["url"], UriKind.Absolute, out Uri? address) && Domain(address) == Domain(server));

    /// <summary>The name of a region, where the host is known.</summary>
    public string? Region(string url) => Servers
        .Where(server => (string?)server["url"] == url)
        .Select(server => (string?)server["description"])
        .FirstOrDefault();

    /// <summary>The versions that were known, together with those that are new.</summary>
    public JArray KnownVersions(IEnumerable<string> incoming) => new(CanonicalOrder.OfVersions(
        (document?["components"]?["schemas"]?[VersionHeader.Schema]?["enum"] as JArray ?? [])
            .Select(version => (string)version!)
            .Concat(incoming)));

    /// <summary>The description of a shared response; null where it is not known.</summary>
    public string? ResponseDescription(string name) => (string?)document?["components"]?["responses"]?[name]?["description"];

    /// <summary>The area of the operations whose paths start alike.</summary>
    public string? Area(string path) => SchemaWalk.Members(document?["paths"])
        .Where(known => known.Name.Split('/')[1] == path.Split('/')[1])
        .SelectMany(known => SchemaWalk.Members(known.Value))
        .Select(operation => (string?)(operation.Value as JObject)?["tags"]?[0])
        .FirstOrDefault(tag => tag is not null);

    private static string Domain(Uri address) => string.Join('.', address.Host.Split('.').TakeLast(2));
}
