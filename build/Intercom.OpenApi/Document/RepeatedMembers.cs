using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Document;

/// <summary>Members that stand more than once in one object of a file.</summary>
public sealed class RepeatedMembers
{
    private readonly List<(string Name, long Line)> _all = [];

    /// <summary>The name of each, and the line of the file where it stands again.</summary>
    public IReadOnlyList<(string Name, long Line)> All => _all;

    /// <summary>Combines two members: objects are merged; otherwise the later member is used.</summary>
    public void Join(JObject owner, string name, JToken value, long line)
    {
        _all.Add((name, line));
        if (owner[name] is JObject earlier && value is JObject later)
        {
            earlier.Merge(
                later,
                new JsonMergeSettings
                {
                    MergeArrayHandling = MergeArrayHandling.Replace,
                    MergeNullValueHandling = MergeNullValueHandling.Merge,
                });
        }
        else
        {
            owner[name] = value;
        }
    }
}
