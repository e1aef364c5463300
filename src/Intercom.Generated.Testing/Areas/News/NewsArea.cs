using Intercom.Testing.Areas.Shared;
using Intercom.Testing.Errors;
using Intercom.Testing.Json;
using Intercom.Testing.Resources;
using Intercom.Testing.Routing;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.News;

/// <summary>News items, and the newsfeeds that show them.</summary>
internal sealed class NewsArea(Workspace workspace) : IArea
{
    public void Register(HandlerTable handlers)
    {
        new ResourceHandlers(workspace, Kinds.NewsItem, "/news/news_items") { Prepare = Prepare }.Register(handlers);
        handlers.Add("GET", "/news/newsfeeds", call => call.List(workspace.All(Kinds.Newsfeed)));
        handlers.Add("GET", "/news/newsfeeds/{id}", call => workspace.Get(Kinds.Newsfeed, call.Path("id")));
        handlers.Add("GET", "/news/newsfeeds/{id}/items", call =>
            call.List(workspace.All(Kinds.NewsItem).FindBy("newsfeed", workspace.Get(Kinds.Newsfeed, call.Path("id")).Id).Where(item =>
                item.Text("state") == "live")));
    }

    public void Seed() => workspace.Add(Kinds.Newsfeed, new JObject { ["name"] = "News" });

    private JObject Prepare(JObject request, Record? item)
    {
        if (string.IsNullOrWhiteSpace(request.Text("title")))
        {
            throw ApiErrors.Missing("title");
        }

        workspace.Get(Kinds.Admin, request.Text("sender_id"));
        foreach (JObject assignment in (request.List("newsfeed_assignments") ?? []).OfType<JObject>())
        {
            workspace.Get(Kinds.Newsfeed, assignment.Text("newsfeed_id"));
        }

        request["state"] = request.Text("state") ?? item?.Text("state") ?? "draft";
        return request;
    }
}
