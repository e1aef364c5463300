using Intercom.Testing.Areas.News;
using Intercom.Testing.Resources;

namespace Intercom.Testing;

/// <content>News items and newsfeeds.</content>
internal static partial class Kinds
{
    public static ResourceKind NewsItem => NewsKinds.NewsItem;

    public static ResourceKind Newsfeed => NewsKinds.Newsfeed;
}
