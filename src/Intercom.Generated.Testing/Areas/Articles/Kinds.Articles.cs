using Intercom.Testing.Areas.Articles;
using Intercom.Testing.Resources;

namespace Intercom.Testing;

/// <content>Articles, collections, help centers and internal articles.</content>
internal static partial class Kinds
{
    public static ResourceKind Article => ArticleKinds.Article;

    public static ResourceKind Collection => ArticleKinds.Collection;

    public static ResourceKind HelpCenter => ArticleKinds.HelpCenter;

    public static ResourceKind InternalArticle => ArticleKinds.InternalArticle;
}
