using System.Globalization;
using Intercom.Testing.Responses;

namespace Intercom.Testing.Paging;

/// <summary>Divides lists into pages.</summary>
internal static class Pager
{
    /// <summary>Creates the body of a response from a list, or from the page of it that is asked for.</summary>
    /// <param name="all">All items.</param>
    /// <param name="count">The number of all items.</param>
    /// <param name="format">The form of the response.</param>
    /// <param name="request">The page that is asked for.</param>
    /// <param name="url">The URL of the request without its query, and the parameters that the URL of the next page repeats.</param>
    public static View Take(IEnumerable<object> all, int count, PageFormat format, PageRequest request, string url)
    {
        View response = [];
        Put(response, format.Items, format.IsPaged ? all.Skip(request.Start.Offset).Take(request.PerPage) : all);
        if (format.HasTotal)
        {
            response["total_count"] = count;
        }

        if (format.HasPages)
        {
            response["pages"] = format.IsPaged
                ? Position(count, format, request, url)
                : Position(count, format, new PageRequest(Math.Max(count, 1), Cursor.Start), url);
        }

        return response;
    }

    private static View Position(int count, PageFormat format, PageRequest request, string url)
    {
        long end = (long)request.Start.Offset + request.PerPage;
        View pages = new()
        {
            ["type"] = "pages",
            ["page"] = request.Start.Page,
            ["per_page"] = request.PerPage,
            ["total_pages"] = (count + request.PerPage - 1) / request.PerPage,
        };
        if (end < count)
        {
            pages["next"] = Next(format, request, (int)end, url);
        }

        return pages;
    }

    private static object Next(PageFormat format, PageRequest request, int end, string url)
    {
        Cursor next = new(end, request.Start.Page + 1);
        return format.IsNextUrl
            ? string.Create(CultureInfo.InvariantCulture,
                $"{url}{(url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}per_page={request.PerPage}&page={next.Page}")
            : new View { ["page"] = next.Page, ["per_page"] = request.PerPage, ["starting_after"] = next.Encode() };
    }

    private static void Put(View response, string path, object items)
    {
        string[] names = path.Split('.');
        View target = response;
        foreach (string name in names[..^1])
        {
            View inner = [];
            target[name] = inner;
            target = inner;
        }

        target[names[^1]] = items;
    }
}
