namespace Intercom.OpenApi.Document;

/// <summary>The hand-written types in which lists describe their next page.</summary>
public static class PageTypes
{
    /// <summary>The name of the class beside the items of a list.</summary>
    public const string Pages = "Pages";

    /// <summary>The name of the class of the next page.</summary>
    public const string NextPage = "NextPage";
}
