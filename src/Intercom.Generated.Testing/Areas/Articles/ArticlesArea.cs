using Intercom.Testing.Areas.Shared;
using Intercom.Testing.Errors;
using Intercom.Testing.Json;
using Intercom.Testing.Resources;
using Intercom.Testing.Responses;
using Intercom.Testing.Routing;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.Articles;

/// <summary>Articles, internal articles, collections and help centers.</summary>
internal sealed class ArticlesArea(Workspace workspace) : IArea
{
    private const string Published = "published";

    private static readonly string[] Searched = ["title", "description", "body"];

    public void Register(HandlerTable handlers)
    {
        new ResourceHandlers(workspace, Kinds.Article, "/articles")
        {
            Prepare = PrepareArticle,
            Saved = NotifySaved,
            Deleting = NotifyDeleted
        }.Register(handlers);
        new ResourceHandlers(workspace, Kinds.InternalArticle,
            "/internal_articles")
        { Prepare = PrepareInternalArticle }.Register(handlers);
        new ResourceHandlers(workspace, Kinds.Collection, "/help_center/collections")
        {
            Prepare = PrepareCollection,
            Deleting = ReleaseArticles
        }.Register(handlers);
        handlers.Add("GET", "/articles/search", Search);
        handlers.Add("GET", "/internal_articles/search", SearchInternal);
        handlers.Add("GET", "/help_center/help_centers", call => call.List(workspace.All(Kinds.HelpCenter)));
        handlers.Add("GET", "/help_center/help_centers/{id}", call => workspace.Get(Kinds.HelpCenter, call.Path("id")));
    }

    public void Seed() => workspace.Add(Kinds.HelpCenter, new JObject
    {
        ["identifier"] = "test-workspace",
        ["display_name"] = "Help Center",
        ["website_turned_on"] = true,
    });

    private JObject PrepareArticle(JObject request, Record? article)
    {
        RequireTitle(request, "title", article);
        CheckAuthor(request, "author_id");
        CheckParentCollection(request.Text("parent_id"), collection: null);
        if (article is null)
        {
            request["state"] = request.Text("state") ?? "draft";
        }

        foreach (JObject content in (request.Object("translated_content") ?? []).Properties().Select(translation =>
            translation.Value).OfType<JObject>())
        {
            content["type"] = "article_content";
            content["state"] = content.Text("state") ?? "draft";
            content["created_at"] ??= workspace.Now;
            content["updated_at"] = workspace.Now;
        }

        request["$was_published"] = article?.Text("state") == Published;
        return WithType(request, "article_translated_content");
    }

    private JObject PrepareInternalArticle(JObject request, Record? article)
    {
        RequireTitle(request, "title", article);
        CheckAuthor(request, "author_id");
        CheckAuthor(request, "owner_id");
        return request;
    }

    private JObject PrepareCollection(JObject request, Record? collection)
    {
        RequireTitle(request, "name", collection);
        CheckParentCollection(request.Text("parent_id"), collection);
        if (collection is null)
        {
            request["order"] = workspace.All(Kinds.Collection).Count;
            request["help_center_id"] = request.Text("help_center_id") ?? workspace.All(Kinds.HelpCenter).Items.First().Id;
        }

        if (!workspace.TryFind(Kinds.HelpCenter, request.Text("help_center_id") ?? collection?.Text("help_center_id"), out _))
        {
            throw ApiErrors.Invalid("help_center_id", "There is no such help center");
        }

        foreach (JObject content in (request.Object("translated_content") ?? []).Properties().Select(translation =>
            translation.Value).OfType<JObject>())
        {
            content["type"] = "group_content";
        }

        return WithType(request, "group_translated_content");
    }

    private static JObject WithType(JObject request, string type)
    {
        if (request.Object("translated_content") is { } translations)
        {
            translations["type"] = type;
        }

        return request;
    }

    private static void RequireTitle(JObject request, string member, Record? existing)
    {
        bool isMissing = existing is null
            ? string.IsNullOrWhiteSpace(request.Text(member))
            : request.Has(member) && string.IsNullOrWhiteSpace(request.Text(member));
        if (isMissing)
        {
            throw ApiErrors.Invalid(member, $"{member} cannot be empty");
        }
    }

    private void CheckAuthor(JObject request, string member)
    {
        if (request.Text(member) is { } id && !workspace.TryFind(Kinds.Admin, id, out _))
        {
            throw ApiErrors.BadRequest("parameter_not_found",
                $"{member} must be in the main body or default locale translated_content object, and the identifier of an admin");
        }
    }

    private void CheckParentCollection(string? parentId, Record? collection)
    {
        if (parentId is not null && (parentId == collection?.Id || !workspace.TryFind(Kinds.Collection, parentId, out _)))
        {
            throw ApiErrors.Invalid("parent_id", "There is no such collection");
        }
    }

    private void ReleaseArticles(Record collection)
    {
        foreach (Record article in workspace.All(Kinds.Article).FindBy("parent_id", collection.Id).ToList())
        {
            workspace.Edit(article, data =>
            {
                data.Remove("parent_id");
                data.Remove("parent_type");
            });
        }
    }

    private void NotifySaved(Record article, bool isNew)
    {
        workspace.Notify(isNew ? "article.created" : "article.updated", article, "article");
        bool wasPublished = article.Flag("$was_published") == true;
        bool isPublished = article.Text("state") == Published;
        if (wasPublished != isPublished)
        {
            workspace.Notify(isPublished ? "article.published" : "article.unpublished", article, "article");
        }
    }

    private void NotifyDeleted(Record article) =>
        workspace.Notify("article.deleted", new View { ["type"] = "article", ["id"] = article.Id }, "deleted_article_object");

    private View Search(ApiCall call)
    {
        string phrase = call.Parameter("phrase") ?? string.Empty;
        string state = call.Parameter("state") ?? "all";
        List<Record> found = [.. workspace.All(Kinds.Article).Items.Where(article =>
            (state == "all" || article.Text("state") == state) && IsOfHelpCenter(article, call.Parameter("help_center_id"))
                && Contains(article, phrase))];
        View response = call.List(found);
        ((View)response["data"]!)["highlights"] = call.Parameter("highlight") == "true"
            ? found.Select(article => Highlight(article, phrase)) : Array.Empty<object>();
        return response;
    }

    private View SearchInternal(ApiCall call) => call.List(workspace.All(Kinds.InternalArticle).Items.Where(article =>
        call.Parameter("folder_id") is not { } folder || article.Text("folder_id") == folder));

    private bool IsOfHelpCenter(Record article, string? helpCenterId) => helpCenterId is null
        || (workspace.TryFind(Kinds.Collection, article.Text("parent_id"), out Record? collection)
            && collection.Text("help_center_id") == helpCenterId);

    private static bool Contains(Record article, string phrase) =>
        Searched.Any(member => article.Text(member)?.Contains(phrase, StringComparison.OrdinalIgnoreCase) == true);

    private static View Highlight(Record article, string phrase) => new()
    {
        ["article_id"] = article.Id,
        ["highlighted_title"] = Split(article.Text("title") ?? string.Empty, phrase),
        ["highlighted_summary"] = new[] { Split(article.Text("description") ?? string.Empty, phrase) },
    };

    private static List<View> Split(string text, string phrase)
    {
        int at = phrase.Length == 0 ? -1 : text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase);
        (string Type, string Text)[] parts = at < 0
            ? [("plain", text)]
            : [("plain", text[..at]), ("highlight", text.Substring(at, phrase.Length)), ("plain", text[(at + phrase.Length)..])];
        return [.. parts.Where(part => part.Text.Length > 0).Select(part => new View { ["type"] = part.Type, ["text"] = part.Text })];
    }
}
