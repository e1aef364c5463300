using Intercom.Testing.Json;
using Intercom.Testing.Resources;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.News;

/// <summary>The kinds of resources of news.</summary>
internal static class NewsKinds
{
    public static ResourceKind NewsItem { get; } = new("news_items")
    {
        Indexes = [new RecordIndex("newsfeed", item =>
            (item.List("newsfeed_assignments") ?? []).OfType<JObject>().Select(assignment =>
                assignment.Text("newsfeed_id")).OfType<string>())],
        Computed = new Dictionary<string, ComputedMember>(StringComparer.Ordinal) { ["workspace_id"] = (workspace, _) => workspace.Id },
    };

    public static ResourceKind Newsfeed { get; } = new("newsfeeds");
}
