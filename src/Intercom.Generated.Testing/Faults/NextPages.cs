using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Faults;

/// <summary>Has a page lead to another one than it does.</summary>
internal static class NextPages
{
    public static string Put(string body, string next)
    {
        JObject page = JObject.Parse(body);
        JObject pages = page["pages"] as JObject ?? new JObject { ["type"] = "pages" };
        pages["next"] = Uri.TryCreate(next, UriKind.Absolute, out _) ? next : new JObject { ["starting_after"] = next };
        page["pages"] = pages;
        return page.ToString(Formatting.None);
    }
}
