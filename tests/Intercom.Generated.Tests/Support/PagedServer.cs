using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Tests.Support;

/// <summary>Responses the pages of a list in the style of an operation, each with one item whose id is the number of the page.</summary>
internal sealed class PagedServer(DescribedOperation operation, int pages)
{
    public string Response(SentRequest request)
    {
        int page = Number(request);
        JObject response = new() { ["total_count"] = pages };
        Put(
            response,
            operation.Paging!.Items!.Split('|')[0].Split('.'),
            page <= pages ? [new JObject { ["id"] = page.ToString(CultureInfo.InvariantCulture) }] : []);
        switch (operation.Paging.Style)
        {
            case "scroll":
                (response["scroll_param"], response["pages"]) = ($"mark+/{page + 1}=", JValue.CreateNull());
                break;
            case "cursor":
                response["pages"] = Pages(page, new JObject { ["page"] = page + 1, ["starting_after"] = $"cursor+/{page + 1}=" });
                break;
            default:
                response["pages"] = Pages(page, $"https://api.intercom.io{request.Path}?per_page=2&page={page + 1}");
                break;
        }

        return response.ToString(Formatting.None);
    }

    private JObject Pages(int page, JToken next) => new()
    {
        ["type"] = "pages",
        ["page"] = page,
        ["per_page"] = "2",
        ["total_pages"] = pages,
        ["next"] = page < pages ? next : JValue.CreateNull(),
    };

    private int Number(SentRequest request)
    {
        string? position = operation.Paging!.Style switch
        {
            "scroll" => request.Query.GetValueOrDefault("scroll_param"),
            "cursor" => Member(request, "starting_after"),
            _ => Member(request, "page"),
        };
        return position is null ? 1 : int.Parse(new string([.. position.Where(char.IsAsciiDigit)]), CultureInfo.InvariantCulture);
    }

    // An operation takes the page in its query, or in its body where that has a member for it.
    private static string? Member(SentRequest request, string name) =>
        request.Body is { Length: > 0 } && (request.Json.SelectToken($"pagination.{name}") ?? request.Json[name]) is { } member
            ? (string?)member
            : request.Query.GetValueOrDefault(name);

    private static void Put(JObject response, string[] path, JArray items)
    {
        JObject owner = response;
        foreach (string name in path.SkipLast(1))
        {
            JObject inner = [];
            owner[name] = inner;
            owner = inner;
        }

        owner[path[^1]] = items;
    }
}
