using Intercom.Testing.Areas.Tags;
using Intercom.Testing.Errors;
using Intercom.Testing.Resources;
using Intercom.Testing.Responses;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.Articles;

/// <summary>The kinds of resources of help centers.</summary>
internal static class ArticleKinds
{
    private const string HelpCenterAddress = "https://help.intercom.test/en";

    public static ResourceKind Article { get; } = new("articles")
    {
        NotFound = () => ApiErrors.NotFound("article_not_found", "Article not found"),
        Indexes = [RecordIndex.Of("parent_id"), Tagging.Index],
        Computed = new Dictionary<string, ComputedMember>(StringComparer.Ordinal)
        {
            ["workspace_id"] = (workspace, _) => workspace.Id,
            ["default_locale"] = (_, _) => "en",
            ["url"] = (_, article) => article.Text("state") == "published" ? $"{HelpCenterAddress}/articles/{article.Id}" : null,
            ["parent_ids"] = (_, article) => article.Data["parent_id"] is { } parent ? new[] { parent } : [],
            ["tags"] = (workspace, article) => Tagging.List(Tagging.Describe(workspace, article)),
            ["statistics"] = (_, _) => new JObject { ["type"] = "article_statistics" },
        },
    };

    public static ResourceKind Collection { get; } = new("collections")
    {
        Computed = new Dictionary<string, ComputedMember>(StringComparer.Ordinal)
        {
            ["workspace_id"] = (workspace, _) => workspace.Id,
            ["default_locale"] = (_, _) => "en",
            ["url"] = (_, collection) => $"{HelpCenterAddress}/collections/{collection.Id}",
            ["icon"] = (_, collection) => collection.Text("icon") ?? "book-bookmark",
        },
    };

    public static ResourceKind HelpCenter { get; } = new("help_centers")
    {
        Computed = new Dictionary<string, ComputedMember>(StringComparer.Ordinal)
        {
            ["workspace_id"] = (workspace, _) => workspace.Id,
            ["url"] = (_, _) => HelpCenterAddress,
        },
    };

    public static ResourceKind InternalArticle { get; } = new("internal_articles")
    {
        NotFound = () => ApiErrors.NotFound("internal_article_not_found", "Internal article not found"),
        Computed = new Dictionary<string, ComputedMember>(StringComparer.Ordinal)
        {
            ["locale"] = (_, article) => article.Text("locale") ?? "en",
        },
    };
}
