using Intercom.Testing.Responses;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Paging;

/// <summary>The form of a list in responses.</summary>
/// <param name="Items">The member that contains the items, as a path with dots.</param>
/// <param name="IsPaged">Whether the list comes in pages.</param>
/// <param name="DefaultPerPage">The number of items on a page when the request names none.</param>
/// <param name="MaxPerPage">The maximum that a request can ask for.</param>
/// <param name="HasTotal">Whether the response has the number of all items.</param>
/// <param name="HasPages">Whether the response has the position of the page.</param>
/// <param name="IsNextUrl">Whether the next page is given as a URL; otherwise as a cursor.</param>
internal sealed record PageFormat(string Items, bool IsPaged, int DefaultPerPage, int MaxPerPage, bool HasTotal, bool HasPages,
    bool IsNextUrl)
{
    private const int UsualPerPage = 25;
    private const int UsualMaxPerPage = 150;

    /// <summary>The query parameters that select a page.</summary>
    public static readonly IReadOnlyList<string> PagingParameters = ["page", "per_page", "starting_after"];

    /// <summary>Reads the form from an operation.</summary>
    /// <returns>The form; null when the response has no list.</returns>
    public static PageFormat? Read(JObject operation, ResponseShape? response, IEnumerable<string> parameters)
    {
        JObject? paging = operation["x-paging"] as JObject;
        if (response is null || ItemsMember(response, (string?)paging?["items"]) is not { } items)
        {
            return null;
        }

        ResponseShape? pages = response.MemberAt("pages");
        bool isPaged = paging is not null || parameters.Intersect(PagingParameters, StringComparer.Ordinal).Any()
            || response.MemberAt("pages.next.starting_after") is not null;
        return new PageFormat(
            items,
            isPaged,
            (int?)paging?["default"] ?? UsualPerPage,
            (int?)paging?["max"] ?? UsualMaxPerPage,
            response.MemberAt("total_count") is not null,
            pages is not null,
            response.MemberAt("pages.next")?.Type == "string");
    }

    private static string? ItemsMember(ResponseShape response, string? described)
    {
        string[] candidates = described?.Split('|') ?? [];
        string? named = Array.Find(candidates, candidate => response.MemberAt(candidate) is { Type: "array" });
        return named ?? Lists(response).OrderBy(name => name != "data").FirstOrDefault() ?? ListsWithin(response, "data").FirstOrDefault();
    }

    private static IEnumerable<string> ListsWithin(ResponseShape response, string member) =>
        response.Member(member) is { } inner ? Lists(inner).Select(name => $"{member}.{name}") : [];

    private static IEnumerable<string> Lists(ResponseShape response) => response.Members
        .Concat(response.Variants.SelectMany(variant => variant.Members))
        .Where(member => member.Value.Type == "array" && member.Value.Items is { IsObject: true })
        .Select(member => member.Key);
}
