namespace Intercom.OpenApi.Document;

/// <summary>The hand-written request of searches, which generated requests can derive from.</summary>
public static class SearchRequestType
{
    /// <summary>The name of the class.</summary>
    public const string Name = "SearchRequest";

    /// <summary>The name of the class of its pagination.</summary>
    public const string Pagination = "SearchPagination";

    private static readonly string[] Members = ["query", "pagination", "sort"];

    /// <summary>Whether the class has a member for a property.</summary>
    /// <param name="name">The name of the property in JSON.</param>
    public static bool HasMember(string name) => Members.Contains(name, StringComparer.Ordinal);
}
