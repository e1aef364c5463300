using Intercom.Testing.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Seeds;

/// <summary>
/// Fills a workspace from JSON: an object with a list for each path, or for each kind that no operation creates. A resource can have a name
/// in <c>$name</c>, by which later ones refer to its identifier in braces.
/// </summary>
internal sealed class WorkspaceSeed(IntercomTestServer server, IProgress<int>? progress)
{
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>Fills the workspace with the sample, except for what the version of the API lacks.</summary>
    public void ApplySample()
    {
        JObject sample = JsonText.ReadResource("sample.json");
        foreach (JProperty entry in sample.Properties().Where(entry => !CanAdd(entry.Name)).ToList())
        {
            entry.Remove();
        }

        Apply(sample);
    }

    public void Apply(JObject seed)
    {
        foreach (JProperty entry in seed.Properties())
        {
            JArray items = entry.Value as JArray ?? throw new ArgumentException($"'{entry.Name}' is no list.", nameof(seed));
            foreach (JToken item in items)
            {
                Add(entry.Name, item as JObject
                    ?? throw new ArgumentException($"'{entry.Name}' has an item that is no object.", nameof(seed)));
                progress?.Report(++_count);
            }
        }
    }

    private void Add(string path, JObject item)
    {
        JObject members = (JObject)Fill(item);
        string? name = members.Text("$name");
        members.Remove("$name");
        JObject created = Resource(path) is { } resource ? resource.Add(members) : server.Add("/" + Fill(path).TrimStart('/'), members);
        if (name is not null)
        {
            _ids[name] = (created["conversation_id"] ?? created["id"] ?? created["job_identifier"])?.ToString() ?? string.Empty;
        }
    }

    private bool CanAdd(string path) => Resource(path) is not null || server.CanAdd("/" + path);

    private TestResource? Resource(string name) => name switch
    {
        "admins" => server.Workspace.Admins,
        "calls" => server.Workspace.Calls,
        "segments" => server.Workspace.Segments,
        "subscription_types" => server.Workspace.SubscriptionTypes,
        "teams" => server.Workspace.Teams,
        "visitors" => server.Workspace.Visitors,
        _ => null,
    };

    private JToken Fill(JToken token) => token switch
    {
        JObject source => new JObject(source.Properties().Select(member => new JProperty(member.Name, Fill(member.Value)))),
        JArray list => new JArray(list.Select(Fill)),
        JValue { Value: string text } => new JValue(Fill(text)),
        _ => token.DeepClone(),
    };

    private string Fill(string text) =>
        _ids.Aggregate(text, (filled, id) => filled.Replace($"{{{id.Key}}}", id.Value, StringComparison.Ordinal));
}
